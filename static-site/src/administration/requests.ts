import { answer, client } from '@/shared/api/client'
import type { AccountKind, ListedAccount, Replacement, Roster } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

export interface AccountConditions {
  kind: AccountKind | ''
  user_name: string
}

export function fetchAccounts({ kind, user_name }: AccountConditions, cursor: string | undefined): Promise<Page<ListedAccount>> {
  const query = { ...(kind ? { kind } : {}), ...(user_name ? { user_name } : {}), ...(cursor ? { cursor } : {}) }
  return answer(client.GET('/accounts', { params: { query } }))
}

export function suspend(account_id: string, reason: string): Promise<ListedAccount> {
  return answer(client.POST('/accounts/{account_id}/suspension', { params: { path: { account_id } }, body: { reason } }))
}

export function restore(account_id: string, reason: string): Promise<ListedAccount> {
  return answer(client.POST('/accounts/{account_id}/restoration', { params: { path: { account_id } }, body: { reason } }))
}

export async function sendPasswordCode(account_id: string): Promise<void> {
  await answer(client.POST('/accounts/{account_id}/password-codes', { params: { path: { account_id } } }))
}

export async function sendReplacementCode(account_id: string, mobile: string): Promise<void> {
  await answer(client.POST('/accounts/{account_id}/mobile-codes', { params: { path: { account_id } }, body: { mobile } }))
}

export function replaceMobile(account_id: string, replacement: Replacement): Promise<ListedAccount> {
  return answer(client.PUT('/accounts/{account_id}/mobile', { params: { path: { account_id } }, body: replacement }))
}

/** The key makes a repeated upload of the same choice of file the same roster. */
export function uploadRoster(file_name: string, content: string, key: string): Promise<Roster> {
  return answer(client.POST('/rosters', { params: { header: { 'Idempotency-Key': key } }, body: { file_name, content } }))
}

export function fetchRoster(roster_id: string): Promise<Roster> {
  return answer(client.GET('/rosters/{roster_id}', { params: { path: { roster_id } } }))
}

/** Has the next few accounts made; the roster as it is then. */
export function createNext(roster_id: string): Promise<Roster> {
  return answer(client.POST('/rosters/{roster_id}/accounts', { params: { path: { roster_id } } }))
}
