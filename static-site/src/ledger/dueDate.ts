/** The last valid day: the day before the same day of a later month, or that month's last day where it has no such day. */
export function dueDate(lastVerifiedOn: string, intervalMonths: number): string | null {
  const [year, month, day] = lastVerifiedOn.split('-').map(Number)
  if (!year || !month || !day || !Number.isInteger(intervalMonths) || intervalMonths < 1) return null
  const lastDay = new Date(Date.UTC(year, month + intervalMonths, 0)).getUTCDate()
  const due = new Date(Date.UTC(year, month - 1 + intervalMonths, day > lastDay ? lastDay : day - 1))
  return due.toISOString().slice(0, 10)
}
