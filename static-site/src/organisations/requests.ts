import { answer, client, ifMatch } from '@/shared/api/client'
import type { Correction, EnterpriseRegistration, InstitutionRegistration, Organisation, Particulars, Registered, ReviewState } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

export async function sendSmsCode(mobile: string, human_check: string): Promise<void> {
  await answer(client.POST('/sms-codes', { body: { mobile, purpose: 'registration', human_check } }))
}

/** The same key sent again, after a lost answer, registers nobody twice. */
export function registerEnterprise(registration: EnterpriseRegistration, key: string): Promise<Registered> {
  return answer(client.POST('/registrations/enterprise', { params: { header: { 'Idempotency-Key': key } }, body: registration }))
}

export function registerInstitution(registration: InstitutionRegistration, key: string): Promise<Registered> {
  return answer(client.POST('/registrations/institution', { params: { header: { 'Idempotency-Key': key } }, body: registration }))
}

export function fetchOwn(): Promise<Organisation> {
  return answer(client.GET('/organisation'))
}

export function resubmit(correction: Correction, version: number): Promise<Organisation> {
  return answer(client.PUT('/organisation', { params: { header: ifMatch(version) }, body: correction }))
}

export function saveParticulars(particulars: Particulars, version: number): Promise<Organisation> {
  return answer(client.PUT('/organisation/particulars', { params: { header: ifMatch(version) }, body: particulars }))
}

export function fetchReviews(state: ReviewState, cursor: string | undefined): Promise<Page<Organisation>> {
  return answer(client.GET('/reviews', { params: { query: { state, ...(cursor ? { cursor } : {}) } } }))
}

/** Approves where there is no reason, refuses with one. */
export function decide({ code, version }: Organisation, reason: string | null): Promise<Organisation> {
  const decision = reason === null ? ('approve' as const) : ('refuse' as const)
  return answer(
    client.POST('/reviews/{code}/decision', {
      params: { path: { code }, header: ifMatch(version) },
      body: { decision, reason },
    }),
  )
}
