import { beforeEach, describe, expect, it, vi } from 'vitest'

import { useOwnSessions } from '@/accounts/useOwnSessions'
import type { OwnSession } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useConfirm', () => ({ confirmed: vi.fn() }))
vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

const HERE: OwnSession = {
  id: 'a'.repeat(64),
  started_at: '2026-11-23T01:20:00Z',
  used_at: '2026-11-23T04:00:00Z',
  ends_at: '2026-11-23T13:20:00Z',
  address: '203.0.113.7',
  browser: 'Chrome 126, Windows',
  current: true,
}
const THERE: OwnSession = { ...HERE, id: 'b'.repeat(64), browser: '', current: false }

beforeEach(() => void vi.mocked(confirmed).mockResolvedValue(true))

describe('useOwnSessions', () => {
  it('knows whether there are others', async () => {
    stubServer({ json: { items: [HERE] } }, { json: { items: [HERE, THERE] } })
    const { others, load } = useOwnSessions()
    await load()
    expect(others.value).toBe(false)
    await load()
    expect(others.value).toBe(true)
  })

  it('ends one after it was asked whether it should, and looks again', async () => {
    const calls = stubServer({ status: 204 }, { json: { items: [HERE] } })
    const { rows, end } = useOwnSessions()
    vi.mocked(confirmed).mockResolvedValueOnce(false)
    await end(THERE)
    expect(calls).toHaveLength(0)
    await end(THERE)
    expect(vi.mocked(confirmed).mock.lastCall?.[0].text).toContain('未知浏览器')
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([`DELETE /sessions/${THERE.id}`, 'GET /sessions'])
    expect(rows.value).toEqual([HERE])
    expect(told).toHaveBeenCalledWith('已退出该登录。')
  })

  it('ends all others together', async () => {
    const calls = stubServer({ status: 204 }, { json: { items: [HERE] } })
    await useOwnSessions().endOthers()
    expect(calls[0]?.path).toBe('/sessions/others')
  })

  it('says what did not work', async () => {
    stubServer(problem(503, 'unavailable'), { json: { items: [HERE, THERE] } })
    const { rows, endOthers } = useOwnSessions()
    await endOthers()
    expect(toldFailure).toHaveBeenCalledOnce()
    expect(rows.value).toHaveLength(2)
  })

  it('keeps the reason why there is no list', async () => {
    stubServer('lost')
    const { failure, load } = useOwnSessions()
    await load()
    expect(failure.value).toBeDefined()
  })
})
