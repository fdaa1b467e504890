import type { AppointmentDetails, WorkLine } from '@/shared/api/types'

/** The instruments of an organisation that are expected together. */
export interface Meeting extends AppointmentDetails {
  organisation: string
  count: number
}

/** The meetings of each day, the earliest first. */
export function meetingsByDay(lines: readonly WorkLine[]): Map<string, Meeting[]> {
  const known = new Map<string, Meeting>()
  for (const { appointment, organisation_name: organisation } of lines) {
    if (!appointment) continue
    const key = JSON.stringify([organisation, appointment.day, appointment.time, appointment.place, appointment.on_site])
    const meeting = known.get(key) ?? { ...appointment, organisation, count: 0 }
    known.set(key, { ...meeting, count: meeting.count + 1 })
  }
  const days = new Map<string, Meeting[]>()
  for (const meeting of [...known.values()].sort((one, other) => one.time.localeCompare(other.time))) {
    days.set(meeting.day, [...(days.get(meeting.day) ?? []), meeting])
  }
  return days
}
