const DAY_MS = 86_400_000
const WEEK = 7

export interface CalendarDay {
  day: string
  /** Whether it belongs to the month, and not to the week that the month shares with its neighbour. */
  inside: boolean
}

/** The days of a month (YYYY-MM) in whole weeks, each from Monday on. */
export function weeksOf(month: string): CalendarDay[][] {
  const first = startOf(month)
  const mondayFirst = (first.getUTCDay() + 6) % WEEK
  const length = Number(lastDay(month).slice(-2))
  const weeks = Math.ceil((mondayFirst + length) / WEEK)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK }, (_, place) => {
      const day = iso(first.getTime() + (week * WEEK + place - mondayFirst) * DAY_MS)
      return { day, inside: day.startsWith(month) }
    }),
  )
}

export function firstDay(month: string): string {
  return `${month}-01`
}

export function lastDay(month: string): string {
  return iso(startOf(shifted(month, 1)).getTime() - DAY_MS)
}

/** The month so many months later. */
export function shifted(month: string, by: number): string {
  const start = startOf(month)
  return iso(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + by, 1)).slice(0, 7)
}

/** The month that an address names, if it names one. */
export function monthOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(value) ? value : undefined
}

function startOf(month: string): Date {
  return new Date(`${firstDay(month)}T00:00:00Z`)
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
