import ICAL from 'ical.js'

/** A calendar as another program reads it: with nothing but the zones that it brings itself. */
export function readCalendar(text: string) {
  ICAL.TimezoneService.reset()
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    method: calendar.getFirstPropertyValue('method'),
    name: calendar.getFirstPropertyValue('name'),
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const { uid, sequence, summary, description, location, startDate, endDate, attendees } =
        new ICAL.Event(component)
      return {
        ...{ uid, sequence, summary, description, location },
        status: component.getFirstPropertyValue('status'),
        start: startDate.toJSDate().toISOString(),
        end: endDate.toJSDate().toISOString(),
        /** As clocks there show it, in the zone that is named. */
        local: startDate.toString(),
        zone: startDate.zone.tzid,
        attendees: attendees.map((each) => String(each.getFirstValue()).toLowerCase()),
        component,
      }
    }),
  }
}
