import { describe, expect, it } from 'vitest'

import { ANY, fromAddress, isAny, toAddress, toRequest } from '@/ledger/conditions'
import { wordsOf } from '@/ledger/conditionWords'

const SOME = { ...ANY, name: ' 血压计 ', status: 'in_service', never_verified: true, failed: true }

describe('conditions', () => {
  it('stand in the address, set ones only, and come back from it', () => {
    expect(toAddress(SOME)).toEqual({ name: '血压计', status: 'in_service', never_verified: 'true', failed: 'true' })
    expect(fromAddress(toAddress(SOME))).toEqual({ ...SOME, name: '血压计' })
  })

  it('go to the API with their types', () => {
    expect(toRequest(SOME)).toEqual({ name: '血压计', status: 'in_service', never_verified: true, failed: true })
    expect(toRequest({ ...ANY })).toEqual({})
  })

  it('leave out what an address may hold by mistake', () => {
    expect(fromAddress({ status: 'broken', colour: 'green', page: '3', name: ['a', 'b'], never_verified: 'yes' })).toEqual(ANY)
  })

  it('know when nothing is asked', () => {
    expect([isAny({ ...ANY, name: '  ' }), isAny(SOME)]).toEqual([true, false])
  })

  it('can be read', () => {
    expect(wordsOf({ ...SOME, colour: 'red' })).toBe('器具名称 血压计；器具状态 在检；到期情况 已超期（红色）；只看未检定；只看不合格')
  })
})
