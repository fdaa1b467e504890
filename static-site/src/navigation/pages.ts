import type { Session } from '@/shared/api/types'

import { partyOf, type Party } from './party'

/** Where a page is found: in the bar on top, or in the personal centre (manual 2.5). */
export type Area = 'work' | 'centre' | 'aside'

export interface Page {
  path: string
  /** Its name in the menus: `common.nav.<words>`. */
  words: string
  area: Area
  parties: readonly Party[]
  /** Only once the organisation that the session acts for is approved. */
  approved: boolean
}

const LEDGERS: Party[] = ['enterprise', 'enterprise_member']
const VERIFIERS: Party[] = ['institution', 'institution_member']
const MEMBERS: Party[] = ['enterprise_member', 'institution_member']
const INDIVIDUALS: Party[] = ['individual', ...MEMBERS]
const ORGANISATIONS: Party[] = ['enterprise', 'institution']
const CENTRES: Party[] = [...INDIVIDUALS, ...ORGANISATIONS]
const ADMINISTRATORS: Party[] = ['regional', 'national']
const APPROVED = true

/**
 * Who sees which page, in the order of the menus; the server decides again for every request.
 * A row shows nothing until the router has its path, so a page's menu entry comes with its route.
 */
export const PAGES: readonly Page[] = [
  page('/ledger', 'ledger', 'work', LEDGERS, APPROVED),
  page('/reservations', 'reservations', 'work', LEDGERS, APPROVED),
  page('/reservations/new', 'reservations', 'aside', LEDGERS, APPROVED),
  page('/reservations/:id', 'reservations', 'aside', LEDGERS, APPROVED),
  page('/reservations/:id/edit', 'reservations', 'aside', LEDGERS, APPROVED),
  page('/import', 'import', 'work', LEDGERS, APPROVED),
  page('/work', 'work', 'work', VERIFIERS, APPROVED),
  page('/work/import', 'work', 'aside', VERIFIERS, APPROVED),
  page('/work/calendar', 'calendar', 'work', VERIFIERS, APPROVED),
  page('/reviews', 'reviews', 'work', ADMINISTRATORS),
  page('/changes', 'changes', 'work', ADMINISTRATORS),
  page('/assignments', 'assignments', 'work', ADMINISTRATORS),
  page('/organisations', 'organisations', 'work', ADMINISTRATORS),
  page('/accounts', 'accounts', 'work', ['national']),
  page('/accounts/import', 'accounts', 'aside', ['national']),
  page('/expert', 'expert', 'work', ['expert']),
  page('/catalogue-editions', 'catalogue', 'work', ['national']),
  page('/notices', 'notices', 'work', ['national']),
  page('/audit', 'audit', 'work', ORGANISATIONS),
  page('/tokens', 'tokens', 'work', ORGANISATIONS),
  page('/audit/all', 'audit', 'work', ['national']),

  page('/me', 'me', 'centre', INDIVIDUALS),
  page('/registration-status', 'enterprise', 'centre', ['enterprise']),
  page('/registration-status', 'institution', 'centre', ['institution']),
  page('/business', 'business', 'centre', [...MEMBERS, ...ORGANISATIONS]),
  page('/quality', 'quality', 'centre', LEDGERS, APPROVED),
  page('/capability', 'capability', 'centre', ['institution']),
  page('/authorisations', 'enterpriseMembers', 'centre', ['enterprise']),
  page('/authorisations', 'institutionMembers', 'centre', ['institution']),
  page('/messages', 'messages', 'centre', CENTRES),
  page('/account', 'password', 'centre', CENTRES),
  page('/account', 'password', 'aside', [...ADMINISTRATORS, 'expert']),
]

function page(path: string, words: string, area: Area, parties: readonly Party[], approved = false): Page {
  return { path, words, area, parties, approved }
}

/** Whether a session may open a page. */
export function mayOpen(path: string, session: Session): boolean {
  return PAGES.some((each) => covers(each.path, path) && isFor(each, session))
}

/** Whether a path is that of a page; a part that begins with a colon stands for any. */
function covers(page: string, path: string): boolean {
  const parts = path.split('/')
  const known = page.split('/')
  return known.length === parts.length && known.every((part, place) => part.startsWith(':') || part === parts[place])
}

/** The pages of an area that a session sees, of those that exist. */
export function menu(area: Area, session: Session | null, exists: (path: string) => boolean): Page[] {
  if (session === null || session.account.must_change_password) return []
  return PAGES.filter((each) => each.area === area && isFor(each, session) && exists(each.path))
}

/** The entry that a path belongs to: of those that it lies below, the nearest. */
export function entryOf(pages: readonly Page[], path: string): Page | undefined {
  const above = pages.filter((each) => path === each.path || path.startsWith(`${each.path}/`))
  return above.sort((one, other) => other.path.length - one.path.length)[0]
}

function isFor({ parties, approved }: Page, session: Session): boolean {
  return parties.includes(partyOf(session)) && (!approved || session.organisation?.review_state === 'approved')
}
