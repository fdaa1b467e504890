import type { Session } from '@/shared/api/types'

/** The kinds of caller as the server tells them apart (`Party` in domain/accounts/caller.py). */
export type Party =
  | 'individual'
  | 'enterprise_member'
  | 'institution_member'
  | 'enterprise'
  | 'institution'
  | 'regional'
  | 'national'
  | 'expert'

const MEMBERS = { enterprise: 'enterprise_member', institution: 'institution_member' } as const

/** As whom a session acts at this moment. */
export function partyOf({ account, organisation }: Session): Party {
  if (account.kind === 'administrator') return account.division ? 'regional' : 'national'
  if (account.kind !== 'individual') return account.kind
  return organisation ? MEMBERS[organisation.kind] : 'individual'
}
