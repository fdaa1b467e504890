import { beforeEach, describe, expect, it, vi } from 'vitest'

import { useSmsCode } from '@/organisations/useSmsCode'

import { problem, stubServer } from '../server'

beforeEach(() => void vi.useFakeTimers())

describe('useSmsCode', () => {
  it('sends a code and lets a minute pass before the next', async () => {
    const calls = stubServer({ status: 204 })
    const sent = vi.fn()
    const { wait, send } = useSmsCode(() => Promise.resolve('proof'), vi.fn(), sent)
    await send('13812345678')
    await send('13812345678')
    expect(calls.map(({ body }) => body)).toEqual([{ mobile: '13812345678', purpose: 'registration', human_check: 'proof' }])
    expect(sent).toHaveBeenCalledWith('13812345678')
    expect(wait.left.value).toBe(60)
  })

  it('asks another way where it is told to', async () => {
    const ask = vi.fn(() => Promise.resolve())
    const { wait, send } = useSmsCode(() => Promise.resolve('proof'), vi.fn(), vi.fn(), ask)
    await send('13812345678')
    expect(ask).toHaveBeenCalledWith('13812345678', 'proof')
    expect(wait.running.value).toBe(true)
  })

  it('waits as long as the server says', async () => {
    stubServer(problem(429, 'sms_code_too_soon', { retry_after: 42 }))
    const fail = vi.fn()
    const { wait, send } = useSmsCode(() => Promise.resolve('proof'), fail, vi.fn())
    await send('13812345678')
    expect(fail).toHaveBeenCalledOnce()
    expect(wait.left.value).toBe(42)
  })

  it('can be tried again at once where nothing was sent', async () => {
    stubServer('lost')
    const { wait, send } = useSmsCode(() => Promise.resolve('proof'), vi.fn(), vi.fn())
    await send('13812345678')
    expect(wait.running.value).toBe(false)
  })
})
