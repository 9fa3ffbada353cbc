/** What is done by the clock (UTC), one crontab line of graphile-worker each; every run happens once, over any number of nodes. */
export const SCHEDULE: string[] = [
  // What uploads left behind that came to nothing.
  '17 3 * * * clear-files',
]
