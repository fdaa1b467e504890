import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { ApiToken } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'
import { stateOf, usualEnd } from '@/tokens/life'
import { useTokenForm } from '@/tokens/useTokenForm'
import { useTokens } from '@/tokens/useTokens'

import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useConfirm', () => ({ confirmed: vi.fn() }))
vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

const TOKEN: ApiToken = {
  id: '01J00000000000000000000001',
  name: '资产系统',
  scope: 'read',
  made_at: '2026-11-23T01:20:00Z',
  ends_on: '2027-02-21',
  used_at: null,
  ended: false,
}
const ENDED: ApiToken = { ...TOKEN, id: '01J00000000000000000000002', ended: true }

beforeEach(() => void vi.mocked(confirmed).mockResolvedValue(true))

describe('the life of a token', () => {
  it.each([
    ['2026-11-23', 'good'],
    ['2027-02-13', 'good'],
    ['2027-02-14', 'soon'],
    ['2027-02-21', 'soon'],
  ])('on %s it is %s', (day, state) => {
    expect(stateOf(TOKEN, day)).toBe(state)
  })

  it('is over when the server says so', () => {
    expect(stateOf(ENDED, '2026-11-23')).toBe('ended')
  })

  it('is 90 days unless another end is chosen, by the calendar in Beijing', () => {
    expect(usualEnd(new Date('2026-11-23T15:59:00Z'))).toBe('2027-02-21')
    expect(usualEnd(new Date('2026-11-23T16:00:00Z'))).toBe('2027-02-22')
  })
})

describe('useTokens', () => {
  it('counts those that take up a place', async () => {
    stubServer({ json: { items: [TOKEN, ENDED], limit: 10 } })
    const { rows, count, limit, load } = useTokens()
    await load()
    expect([rows.value.length, count.value, limit.value]).toEqual([2, 1, 10])
  })

  it('revokes after it was asked whether it should, and looks again', async () => {
    const calls = stubServer({ status: 204 }, { json: { items: [], limit: 10 } })
    const { rows, revoke } = useTokens()
    vi.mocked(confirmed).mockResolvedValueOnce(false)
    await revoke(TOKEN)
    expect(calls).toHaveLength(0)
    await revoke(TOKEN)
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([`DELETE /tokens/${TOKEN.id}`, 'GET /tokens'])
    expect(rows.value).toEqual([])
    expect(told).toHaveBeenCalledWith('令牌“资产系统”已撤销。')
  })

  it('takes one that is gone for revoked, and says what else did not work', async () => {
    vi.mocked(told).mockClear()
    stubServer(problem(404, 'not_found'), { json: { items: [], limit: 10 } }, problem(503, 'unavailable'), { json: { items: [], limit: 10 } })
    const { revoke } = useTokens()
    await revoke(TOKEN)
    expect(told).toHaveBeenCalledOnce()
    await revoke(TOKEN)
    expect(toldFailure).toHaveBeenCalledOnce()
  })

  it('keeps the reason why there is no list', async () => {
    stubServer('lost')
    const { failure, load } = useTokens()
    await load()
    expect(failure.value).toBeDefined()
  })
})

describe('useTokenForm', () => {
  it('hands the token on once it is made', async () => {
    const made = { token: TOKEN, text: 'qj_secret' }
    const calls = stubServer({ status: 201, json: made })
    const got = vi.fn()
    const { form, submit } = useTokenForm(got)
    form.values.name = '资产系统'
    await submit()
    expect(calls[0]?.body).toEqual({ name: '资产系统', scope: 'read', ends_on: usualEnd() })
    expect(got).toHaveBeenCalledWith(made)
  })

  it('asks for a name before it asks the server', async () => {
    const calls = stubServer('lost')
    const { form, submit } = useTokenForm(vi.fn())
    await submit()
    expect(calls).toHaveLength(0)
    expect(Object.keys(form.errors.value)).toEqual(['name'])
  })
})
