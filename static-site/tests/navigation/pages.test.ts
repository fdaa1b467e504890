import { describe, expect, it } from 'vitest'

import { entryOf, menu, mayOpen, PAGES } from '@/navigation/pages'
import { partyOf, type Party } from '@/navigation/party'
import { admit, homeOf } from '@/accounts/access'
import type { Session } from '@/shared/api/types'

import { individualSession, session } from '../samples'

const everything = (): boolean => true
const enterprise = session()
const institution = as('institution', { kind: 'institution' })
const administrator = session(null)

function as(kind: Session['account']['kind'], organisation: Parameters<typeof session>[0]): Session {
  const made = session(organisation)
  return { ...made, account: { ...made.account, kind } }
}

const SESSIONS: Record<Party, Session> = {
  individual: individualSession(),
  enterprise_member: individualSession(enterprise.organisation),
  institution_member: individualSession(institution.organisation),
  enterprise,
  institution,
  regional: { ...administrator, account: { ...administrator.account, division: '330000' } },
  national: administrator,
  expert: as('expert', null),
}
const PARTIES = Object.keys(SESSIONS) as Party[]

/** 个人中心 of each kind, as the manual lists it in 2.5, and 我的消息 for the institution, too (A7). */
const CENTRE: Record<Party, string[]> = {
  individual: ['me', 'messages', 'password'],
  enterprise_member: ['me', 'business', 'quality', 'messages', 'password'],
  institution_member: ['me', 'business', 'messages', 'password'],
  enterprise: ['enterprise', 'business', 'quality', 'enterpriseMembers', 'messages', 'password'],
  institution: ['institution', 'business', 'capability', 'institutionMembers', 'messages', 'password'],
  regional: [],
  national: [],
  expert: [],
}

const WORK: Record<Party, string[]> = {
  individual: [],
  enterprise_member: ['ledger', 'reservations', 'import'],
  institution_member: ['work', 'calendar'],
  enterprise: ['ledger', 'reservations', 'import', 'audit', 'tokens'],
  institution: ['work', 'calendar', 'audit', 'tokens'],
  regional: ['reviews', 'changes', 'assignments', 'organisations'],
  national: ['reviews', 'changes', 'assignments', 'organisations', 'accounts', 'catalogue', 'notices', 'audit'],
  expert: ['expert'],
}

const words = (area: 'work' | 'centre', who: Session): string[] => menu(area, who, everything).map((page) => page.words)

describe('the table of pages', () => {
  it.each(PARTIES)('tells %s as the server does', (party) => {
    expect(partyOf(SESSIONS[party])).toBe(party)
  })

  it.each(PARTIES)('gives %s exactly its personal centre', (party) => {
    expect(words('centre', SESSIONS[party])).toEqual(CENTRE[party])
  })

  it.each(PARTIES)('gives %s exactly its work', (party) => {
    expect(words('work', SESSIONS[party])).toEqual(WORK[party])
  })

  it.each(PARTIES)('lets %s open what its menus show, its password and its first page, and nothing else', (party) => {
    const who = SESSIONS[party]
    const shown = new Set([...menu('work', who, everything), ...menu('centre', who, everything)].map((page) => page.path))
    for (const path of new Set(PAGES.map((page) => page.path))) {
      const parent = ['/accounts', '/reservations', '/work'].find((each) => path.startsWith(`${each}/`)) ?? ''
      expect(mayOpen(path, who)).toBe(shown.has(path) || path === '/account' || shown.has(parent))
    }
    expect(admit('table', homeOf(who), who, '/x')).toBe(true)
  })

  it('shows no ledger and no verdicts before the approval', () => {
    const pending = session({ review_state: 'pending' })
    expect(words('work', pending)).toEqual(['audit', 'tokens'])
    expect(words('centre', pending)).not.toContain('quality')
  })

  it('knows the pages of one reservation by their shape', () => {
    const paths = ['/reservations/01J0', '/reservations/01J0/edit', '/reservations/01J0/other', '/reservations/01J0/edit/x']
    expect(paths.map((path) => mayOpen(path, enterprise))).toEqual([true, true, false, false])
    expect(paths.some((path) => mayOpen(path, institution))).toBe(false)
  })

  it('marks one entry of the bar: the nearest above a page', () => {
    const bar = menu('work', institution, everything)
    const marked = (path: string) => entryOf(bar, path)?.words
    expect(['/work', '/work/calendar', '/work/other', '/workshop', '/account'].map(marked)).toEqual(['work', 'calendar', 'work', undefined, undefined])
    expect(entryOf(menu('work', enterprise, everything), '/reservations/01J0/edit')?.words).toBe('reservations')
  })

  it('shows no page that there is not', () => {
    expect(menu('centre', institution, (path) => path !== '/capability').map((page) => page.words)).not.toContain('capability')
  })

  it('shows nothing to visitors, and nothing while the password must be changed', () => {
    expect(menu('centre', null, everything)).toEqual([])
    expect(menu('work', { ...enterprise, account: { ...enterprise.account, must_change_password: true } }, everything)).toEqual([])
  })
})
