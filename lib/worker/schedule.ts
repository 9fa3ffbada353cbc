/** What is done by the clock (UTC), one crontab line of graphile-worker each; every run happens once, over any number of nodes. */
export const SCHEDULE: string[] = [
  // What was kept for as long as its rule says.
  '41 2 * * * clear-old',
  // What uploads left behind that came to nothing.
  '17 3 * * * clear-files',
  '27 3 * * * clear-attachments',
  '37 3 * * * clear-letters',
  '43 3 * * * clear-mayor-letters',
  // Whom cities without ties could be introduced to, over the whole network.
  '47 1 * * * introductions',
  // Somewhere a day is over at every quarter of an hour; whoever looks at the clock finds it held.
  '* * * * * request-expiry',
  '33 6 * * * partner-reminders',
  // A seat that nobody took in time goes to the next in line.
  '* * * * * seat-offers',
  '7 * * * * event-reminders',
  // States change their clocks, and events stay at their hour.
  '11 4 * * * event-clocks',
  // It is seven in the morning somewhere.
  '2 * * * * digests',
  // Whoever has a practice to judge.
  '23 6 * * * peer-reminders',
  // Whoever has an application to judge.
  '26 6 * * * assessment-reminders',
  // How adaptations went, after half a year and a year.
  '29 6 * * * adaptation-reminders',
  '*/15 * * * * saved-searches',
]
