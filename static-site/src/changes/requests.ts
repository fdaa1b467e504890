import { answer, client, ifMatch } from '@/shared/api/client'
import type { Change, ChangeState, IndividualChange, OrganisationChange } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

export type Side = 'organisation' | 'individual'

export function fetchOwnChange(side: Side): Promise<Change> {
  return answer(side === 'organisation' ? client.GET('/organisation/change') : client.GET('/individual/change'))
}

export function askOrganisationChange(change: OrganisationChange): Promise<Change> {
  return answer(client.POST('/organisation/change', { body: change }))
}

export function askIndividualChange(change: IndividualChange): Promise<Change> {
  return answer(client.POST('/individual/change', { body: change }))
}

export function withdrawChange(side: Side, version: number): Promise<Change> {
  const params = { params: { header: ifMatch(version) } }
  return answer(side === 'organisation' ? client.DELETE('/organisation/change', params) : client.DELETE('/individual/change', params))
}

export type Reviewed = Extract<ChangeState, 'pending' | 'approved' | 'refused'>

/** Conditions on changes; blank means any. */
export interface ChangeFilter {
  words: ''
  state: Reviewed
  kind: Change['kind'] | ''
  division: string
}

export function fetchChanges({ state, kind, division }: ChangeFilter, cursor: string | undefined): Promise<Page<Change>> {
  const query = { state, ...(kind && { kind }), ...(division && { division }), ...(cursor && { cursor }) }
  return answer(client.GET('/changes', { params: { query } }))
}

/** Approves where there is no reason, refuses with one. */
export function decideChange({ owner, version }: Change, reason: string | null): Promise<Change> {
  const decision = reason === null ? ('approve' as const) : ('refuse' as const)
  return answer(client.POST('/changes/{owner}/decision', { params: { path: { owner }, header: ifMatch(version) }, body: { decision, reason } }))
}

/** A new citizen ID; the server shows it whole once in a review. */
export async function fetchWholeId(owner: string): Promise<string> {
  return (await answer(client.POST('/changes/{owner}/citizen-id', { params: { path: { owner } } }))).citizen_id
}
