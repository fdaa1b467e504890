import { t } from '@/i18n'
import type { Verdict } from '@/shared/api/types'

interface Outcome {
  verdict: Verdict
  valid_until: string | null
}

export type Standing = 'valid' | 'overdue' | 'failed' | 'none'

/** What a published result is worth on a day. */
export function standingOf(result: Outcome | null, day: string): Standing {
  if (result === null) return 'none'
  if (result.verdict === 'failed') return 'failed'
  return result.valid_until !== null && result.valid_until < day ? 'overdue' : 'valid'
}

/** The last valid day; what failed has none, and some verifications hold without end. */
export function untilWord(result: Outcome | null): string {
  if (result === null || result.verdict === 'failed') return ''
  return result.valid_until ?? t('enquiry.noEnd')
}
