import { answer, client, ifMatch } from '@/shared/api/client'
import type { Correction, Decision, EnterpriseRegistration, InstitutionRegistration, NewsChannels, Organisation, Particulars, Registered, ReviewState } from '@/shared/api/types'
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

export function fetchChannels(): Promise<NewsChannels> {
  return answer(client.GET('/organisation/channels'))
}

export function chooseChannels(channels: NewsChannels): Promise<NewsChannels> {
  return answer(client.PUT('/organisation/channels', { body: channels }))
}

/** Conditions as a list of whatever kind takes them; blank means any. */
export interface Conditions {
  words: string
  state: string
  kind: string
  division: string
}

/** Conditions on organisations. */
export interface Filter extends Conditions {
  state: ReviewState | ''
  kind: Organisation['kind'] | ''
}

export const ANY: Readonly<Filter> = { words: '', state: '', kind: '', division: '' }

/** The organisations in a state that wait for the reviewer, or have been decided on. */
export function fetchReviews(filter: Filter, cursor: string | undefined): Promise<Page<Organisation>> {
  return answer(client.GET('/reviews', { params: { query: asked(filter, ['state', 'kind', 'division'], cursor) } }))
}

export function searchOrganisations(filter: Filter, cursor: string | undefined): Promise<Page<Organisation>> {
  return answer(client.GET('/organisations', { params: { query: asked(filter, ['words', 'state', 'kind', 'division'], cursor) } }))
}

export function fetchOrganisation(id: string): Promise<Organisation> {
  return answer(client.GET('/organisations/{organisation_id}', { params: { path: { organisation_id: id } } }))
}

export function decide({ id, version }: Organisation, decision: Decision, reason: string | null): Promise<Organisation> {
  return answer(
    client.POST('/reviews/{organisation_id}/decision', {
      params: { path: { organisation_id: id }, header: ifMatch(version) },
      body: { decision, reason },
    }),
  )
}

/** The whole ID of the legal representative; the server shows it once in a review. */
export async function showCitizenId(organisation_id: string): Promise<string> {
  const { citizen_id } = await answer(client.POST('/reviews/{organisation_id}/citizen-id', { params: { path: { organisation_id } } }))
  return citizen_id
}

type Asked<Name extends keyof Filter> = { [Each in Name]?: Exclude<Filter[Each], ''> } & { cursor?: string }

function asked<Name extends keyof Filter>(filter: Filter, names: readonly Name[], cursor: string | undefined): Asked<Name> {
  const set = names.map((name) => [name, filter[name].trim()] as const).filter(([, value]) => value !== '')
  return { ...Object.fromEntries(set), ...(cursor ? { cursor } : {}) } as Asked<Name>
}
