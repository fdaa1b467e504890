import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { ANY, fromAddress, toAddress } from '@/reservations/conditions'
import { useSlips } from '@/reservations/useSlips'

import { stubServer } from '../server'
import { slip } from './samples'

const { route, push } = vi.hoisted(() => {
  const query: Record<string, string> = {}
  return { route: { query }, push: vi.fn() }
})
vi.mock('vue-router', () => ({ useRoute: () => route, useRouter: () => ({ push }) }))

const CONDITIONS = { ...ANY, state: 'answered', number: 'YY33', first: '2026-11-01' } as const
const ADDRESS = { state: 'answered', number: 'YY33', first: '2026-11-01' }

describe('the conditions of an address', () => {
  it('are read and written alike', () => {
    expect(toAddress(CONDITIONS)).toEqual(ADDRESS)
    expect(fromAddress(ADDRESS)).toEqual(CONDITIONS)
  })

  it('are any where they are blank or nobody wrote them', () => {
    expect(toAddress({ ...ANY, number: '  ' })).toEqual({})
    expect(fromAddress({ state: 'lost', number: ['x'], other: '1' })).toEqual(ANY)
  })
})

describe('the list of slips', () => {
  beforeEach(() => {
    route.query = ADDRESS
    push.mockReset()
  })

  it('asks for what the address says, page by page', async () => {
    const calls = stubServer({ json: { items: [slip()], cursor: 'next', searched: 20 } }, { json: { items: [], cursor: null, searched: 1 } })
    const list = effectScope().run(useSlips)
    await flushPromises()
    expect([list?.rows.value.length, list?.hasMore.value, list?.unconditional.value]).toEqual([1, true, false])
    await list?.more()
    expect(calls.map(({ query }) => query)).toEqual([ADDRESS, { ...ADDRESS, cursor: 'next' }])
    expect(list?.hasMore.value).toBe(false)
  })

  it('puts other conditions into the address, and asks again for the same', async () => {
    const calls = stubServer({ json: { items: [], cursor: null, searched: 0 } }, { json: { items: [], cursor: null, searched: 0 } })
    const list = effectScope().run(useSlips)
    await flushPromises()
    await list?.query({ ...ANY, number: ' YY44 ' })
    expect(push).toHaveBeenCalledWith({ query: { number: 'YY44' } })
    await list?.query({ ...CONDITIONS })
    expect([push.mock.calls.length, calls.length]).toEqual([1, 2])
  })
})
