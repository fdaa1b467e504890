import { beforeEach, describe, expect, it, vi } from 'vitest'

import { useNewsChannels } from '@/organisations/useNewsChannels'
import { told, toldFailure } from '@/shared/composables/useToast'

import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

const BOTH = { email: true, sms: true }

beforeEach(() => void vi.clearAllMocks())

describe('useNewsChannels', () => {
  it('switches one way and leaves the other as it is', async () => {
    const calls = stubServer({ json: BOTH }, { json: { email: true, sms: false } })
    const { channels, load, choose } = useNewsChannels()
    await load()
    await choose('sms', false)
    expect(calls[1]).toMatchObject({ method: 'PUT', path: '/organisation/channels', body: { email: true, sms: false } })
    expect(channels.value).toEqual({ email: true, sms: false })
    expect(told).toHaveBeenCalledWith('通知方式已保存。')
  })

  it('stays as it was where that did not work, and says so', async () => {
    stubServer({ json: BOTH }, problem(503, 'unavailable'))
    const { channels, busy, load, choose } = useNewsChannels()
    await load()
    await choose('email', false)
    expect(channels.value).toEqual(BOTH)
    expect(busy.value).toBe(false)
    expect(toldFailure).toHaveBeenCalledOnce()
  })

  it('switches one at a time, and nothing before it knows what is chosen', async () => {
    const calls = stubServer({ json: BOTH })
    const { load, choose } = useNewsChannels()
    await choose('sms', false)
    expect(calls).toHaveLength(0)
    await load()
    await Promise.all([choose('sms', false), choose('email', false)])
    expect(calls).toHaveLength(2)
  })

  it('can be asked again after it did not answer', async () => {
    stubServer(problem(500, 'internal'), { json: BOTH })
    const { channels, failure, load } = useNewsChannels()
    await load()
    expect(failure.value).toBeDefined()
    await load()
    expect(failure.value).toBeUndefined()
    expect(channels.value).toEqual(BOTH)
  })
})
