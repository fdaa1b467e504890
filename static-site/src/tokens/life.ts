import type { ApiToken } from '@/shared/api/types'
import { daysBetween, today } from '@/shared/format'

/** Days before its end from which on a token is shown as ending soon. */
const SOON = 7
const USUAL_DAYS = 90

/** Whether a token is good, ends soon or has ended. */
export function stateOf({ ended, ends_on }: ApiToken, day: string = today()): 'good' | 'soon' | 'ended' {
  if (ended) return 'ended'
  return daysBetween(day, ends_on) <= SOON ? 'soon' : 'good'
}

/** The last day that a new token is offered: 90 days from now. */
export function usualEnd(now: Date = new Date()): string {
  return today(new Date(now.getTime() + USUAL_DAYS * 86_400_000))
}
