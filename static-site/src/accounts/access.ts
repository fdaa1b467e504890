import type { RouteLocationRaw } from 'vue-router'

import { mayOpen } from '@/navigation/pages'
import { partyOf, type Party } from '@/navigation/party'
import type { Session } from '@/shared/api/types'

/** Who may see a page: anyone, only who is not signed in, or whom the table of pages names for its path. */
export type Access = 'anyone' | 'guest' | 'table'

/** The one page that is open to a session whose password must be changed. */
const OWN_ACCOUNT = '/account'

/** The work that a kind of caller begins with; where it needs an approval, the second page before that. */
const HOMES: Record<Party, readonly [string, string]> = {
  individual: ['/me', '/me'],
  enterprise_member: ['/ledger', '/me'],
  institution_member: ['/work', '/me'],
  enterprise: ['/ledger', '/registration-status'],
  institution: ['/work', '/registration-status'],
  regional: ['/reviews', '/reviews'],
  national: ['/reviews', '/reviews'],
  expert: ['/expert', '/expert'],
}

/** Where a session starts: the work of its kind of caller, or the login. */
export function homeOf(session: Session | null): string {
  if (session === null) return '/login'
  if (session.account.must_change_password) return OWN_ACCOUNT
  const [approved, before] = HOMES[partyOf(session)]
  return session.organisation?.review_state === 'approved' ? approved : before
}

/** Lets a session through to a page, or names the page it belongs on; `path` is the route's, `wanted` the whole. */
export function admit(access: Access, path: string, session: Session | null, wanted: string): true | RouteLocationRaw {
  if (access === 'anyone') return true
  if (access === 'guest') return session === null || homeOf(session)
  if (session === null) return { path: '/login', query: { back: wanted } }
  if (session.account.must_change_password) return path === OWN_ACCOUNT || OWN_ACCOUNT
  return mayOpen(path, session) || homeOf(session)
}

/** The page to go back to after login, if it is one of ours; never another site. */
export function backOr(wanted: unknown, home: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || /^\/[/\\]/.test(wanted)) return home
  return wanted
}
