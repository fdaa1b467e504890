import { answer, client, ifMatch } from '@/shared/api/client'
import type { AskedOrganisation, Association, Member } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

export function fetchAssociation(): Promise<Association> {
  return answer(client.GET('/association'))
}

export function findOrganisation(code: string): Promise<AskedOrganisation> {
  return answer(client.GET('/association/organisation', { params: { query: { code } } }))
}

export function applyTo(code: string): Promise<Association> {
  return answer(client.POST('/association', { body: { code } }))
}

export async function leave(version: number): Promise<void> {
  await answer(client.DELETE('/association', { params: { header: ifMatch(version) } }))
}

export function fetchMembers(cursor: string | undefined): Promise<Page<Member>> {
  return answer(client.GET('/authorisations', { params: { query: cursor ? { cursor } : {} } }))
}

/** Approves where there is no reason, refuses with one. */
export function decide({ account_id, version }: Member, reason: string | null): Promise<Member> {
  const decision = reason === null ? ('approve' as const) : ('refuse' as const)
  return answer(
    client.POST('/authorisations/{account_id}/decision', {
      params: { path: { account_id }, header: ifMatch(version) },
      body: { decision, reason },
    }),
  )
}

export async function remove({ account_id, version }: Member): Promise<void> {
  await answer(client.DELETE('/authorisations/{account_id}', { params: { path: { account_id }, header: ifMatch(version) } }))
}
