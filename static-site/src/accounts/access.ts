import type { RouteLocationRaw } from 'vue-router'

import type { Session } from '@/shared/api/types'

/** Who may see a page; the server decides again for every request. */
export type Access = 'anyone' | 'guest' | 'signed-in' | 'individual' | 'enterprise' | 'acting' | 'approved' | 'administrator' | 'national' | 'expert'

/** The one page that is open to a session whose password must be changed. */
const OWN_ACCOUNT = '/account'

/** Where a session starts: the work list of its kind of account, or the login. */
export function homeOf(session: Session | null): string {
  if (session === null) return '/login'
  if (session.account.must_change_password) return OWN_ACCOUNT
  if (session.account.kind === 'administrator') return '/reviews'
  if (session.account.kind === 'expert') return '/expert'
  if (session.organisation?.review_state === 'approved') return '/ledger'
  return session.account.kind === 'individual' ? '/me' : '/registration-status'
}

/** Lets a session through to a page, or names the page it belongs on. */
export function admit(access: Access, session: Session | null, wanted: string): true | RouteLocationRaw {
  if (access === 'anyone') return true
  if (access === 'guest') return session === null || homeOf(session)
  if (session === null) return { path: '/login', query: { back: wanted } }
  if (access === 'signed-in') return true
  if (session.account.must_change_password) return OWN_ACCOUNT
  return mayOpen(access, session) || homeOf(session)
}

function mayOpen(access: Access, session: Session): boolean {
  if (access === 'approved') return session.organisation?.review_state === 'approved'
  if (access === 'acting') return session.organisation !== null
  if (access === 'national') return session.account.kind === 'administrator' && session.account.division === null
  return session.account.kind === access
}

/** The page to go back to after login, if it is one of ours; never another site. */
export function backOr(wanted: unknown, home: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || /^\/[/\\]/.test(wanted)) return home
  return wanted
}
