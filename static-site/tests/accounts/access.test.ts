import { describe, expect, it } from 'vitest'

import { admit, backOr, homeOf } from '@/accounts/access'

import type { Session } from '@/shared/api/types'

import { individualSession, session } from '../samples'

const approved = session()
const pending = session({ review_state: 'pending' })
const administrator = session(null)
const alone = individualSession()
const member = individualSession(approved.organisation)
const suspended = individualSession(pending.organisation)

const first: Session = { ...administrator, account: { ...administrator.account, must_change_password: true } }

describe('homeOf', () => {
  it.each([
    [null, '/login'],
    [approved, '/ledger'],
    [pending, '/registration-status'],
    [administrator, '/reviews'],
    [alone, '/me'],
    [member, '/ledger'],
    [suspended, '/me'],
    [first, '/account'],
  ])('sends each kind of session to its own work', (who, home) => {
    expect(homeOf(who)).toBe(home)
  })
})

describe('admit', () => {
  it('sends visitors to the login and remembers where they wanted to go', () => {
    expect(admit('approved', null, '/ledger?colour=red')).toEqual({ path: '/login', query: { back: '/ledger?colour=red' } })
  })

  it.each([
    ['approved', approved, true],
    ['approved', pending, '/registration-status'],
    ['approved', administrator, '/reviews'],
    ['enterprise', pending, true],
    ['organisation', pending, true],
    ['organisation', member, '/ledger'],
    ['organisation', administrator, '/reviews'],
    ['administrator', administrator, true],
    ['administrator', approved, '/ledger'],
    ['signed-in', alone, true],
    ['signed-in', first, true],
    ['administrator', first, '/account'],
    ['guest', first, '/account'],
    ['approved', member, true],
    ['approved', alone, '/me'],
    ['approved', suspended, '/me'],
    ['acting', member, true],
    ['acting', suspended, true],
    ['acting', alone, '/me'],
    ['acting', pending, true],
    ['acting', administrator, '/reviews'],
    ['enterprise', member, '/ledger'],
    ['individual', member, true],
    ['individual', approved, '/ledger'],
    ['guest', approved, '/ledger'],
    ['guest', null, true],
    ['anyone', null, true],
  ] as const)('decides on a page for %s', (access, who, verdict) => {
    expect(admit(access, who, '/x')).toBe(verdict)
  })
})

describe('backOr', () => {
  it('goes back to pages of ours only', () => {
    expect(backOr('/ledger?colour=red', '/')).toBe('/ledger?colour=red')
    for (const bad of [undefined, 'https://evil.example', '//evil.example', '/\\evil.example', ['/a']]) {
      expect(backOr(bad, '/ledger')).toBe('/ledger')
    }
  })
})
