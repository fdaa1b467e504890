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
    expect(admit('table', '/ledger', null, '/ledger?colour=red')).toEqual({ path: '/login', query: { back: '/ledger?colour=red' } })
  })

  it.each([
    ['/ledger', approved, true],
    ['/ledger', pending, '/registration-status'],
    ['/ledger', administrator, '/reviews'],
    ['/registration-status', pending, true],
    ['/reviews', administrator, true],
    ['/reviews', approved, '/ledger'],
    ['/account', alone, true],
    ['/account', administrator, true],
    ['/account', first, true],
    ['/reviews', first, '/account'],
    ['/ledger', member, true],
    ['/ledger', alone, '/me'],
    ['/ledger', suspended, '/me'],
    ['/messages', member, true],
    ['/messages', alone, true],
    ['/messages', administrator, '/reviews'],
    ['/authorisations', member, '/ledger'],
    ['/me', member, true],
    ['/me', approved, '/ledger'],
  ])('decides on %s', (path, who, verdict) => {
    expect(admit('table', path, who, path)).toBe(verdict)
  })

  it('keeps the pages of guests for guests', () => {
    expect(admit('guest', '/login', first, '/login')).toBe('/account')
    expect(admit('guest', '/login', approved, '/login')).toBe('/ledger')
    expect(admit('guest', '/login', null, '/login')).toBe(true)
    expect(admit('anyone', '/x', null, '/x')).toBe(true)
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
