const INSTANT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** An instant to the second, 2026-03-05 09:30:07. */
export function momentText(instant: string): string {
  return MOMENT.format(new Date(instant))
}

/** An instant as the clock in Beijing shows it, 2026-03-05 09:30; nothing for none. */
export function instantText(instant: string | null | undefined): string {
  return instant ? INSTANT.format(new Date(instant)) : ''
}

const KIB = 1024

/** How big a file is: 340 KB, 1.2 MB. */
export function sizeText(bytes: number): string {
  const kib = bytes / KIB
  return kib < KIB ? `${Math.max(1, Math.round(kib))} KB` : `${(kib / KIB).toFixed(1)} MB`
}

const DAY_MS = 86_400_000

/** Days from one date (YYYY-MM-DD) to another; negative where the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** Today's date in Beijing. */
export function today(now: Date = new Date()): string {
  return INSTANT.format(now).slice(0, 10)
}
