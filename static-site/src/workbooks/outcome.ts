import type { Job } from '@/shared/api/types'

export type Outcome = 'stored' | 'nothingNew' | 'restThere' | 'toCorrect'

/** How many of the rows not stored need correcting; the others are in the ledger already. */
export function wrongIn({ refused, already_there }: Job): number {
  return refused - already_there
}

/** What an import that has run to its end came to. */
export function outcomeOf(job: Job): Outcome {
  if (wrongIn(job) > 0) return 'toCorrect'
  if (job.refused === 0) return 'stored'
  return job.stored === 0 ? 'nothingNew' : 'restThere'
}
