import { answer, client, ifMatch } from '@/shared/api/client'
import type { Correction, Organisation, Registered, Registration, ReviewState } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

export async function sendSmsCode(mobile: string, human_check: string): Promise<void> {
  await answer(client.POST('/sms-codes', { body: { mobile, purpose: 'registration', human_check } }))
}

export function register(registration: Registration): Promise<Registered> {
  return answer(client.POST('/registrations', { body: registration }))
}

export function fetchOwn(): Promise<Organisation> {
  return answer(client.GET('/organisation'))
}

export function resubmit(correction: Correction, version: number): Promise<Organisation> {
  return answer(client.PUT('/organisation', { params: { header: ifMatch(version) }, body: correction }))
}

export function fetchReviews(state: ReviewState, cursor: string | undefined): Promise<Page<Organisation>> {
  return answer(client.GET('/reviews', { params: { query: { state, ...(cursor ? { cursor } : {}) } } }))
}

/** Approves where there is no reason, refuses with one. */
export function decide({ id, version }: Organisation, reason: string | null): Promise<Organisation> {
  const decision = reason === null ? ('approve' as const) : ('refuse' as const)
  return answer(
    client.POST('/reviews/{organisation_id}/decision', {
      params: { path: { organisation_id: id }, header: ifMatch(version) },
      body: { decision, reason },
    }),
  )
}
