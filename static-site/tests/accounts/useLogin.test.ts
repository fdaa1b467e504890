import { beforeEach, describe, expect, it, vi } from 'vitest'

import { useLogin } from '@/accounts/useLogin'

import { Problem } from '@/shared/api/problem'

import { session } from '../samples'
import { problem, stubServer } from '../server'

const checker = { solve: vi.fn(() => Promise.resolve('proof')), reset: vi.fn() }

function login() {
  const found = useLogin(() => checker)
  Object.assign(found.form.values, { user_name: 'hospital1', password: 'secret1' })
  return found
}

beforeEach(() => {
  checker.reset.mockClear()
  checker.solve.mockImplementation(() => Promise.resolve('proof'))
})

describe('useLogin', () => {
  it('signs in with the proof of the human check', async () => {
    const calls = stubServer({ status: 201, json: session() })
    expect(await login().submit()).toMatchObject({ account: { user_name: 'hospital1' } })
    expect(calls[0]?.body).toEqual({ kind: 'enterprise', user_name: 'hospital1', password: 'secret1', human_check: 'proof' })
  })

  it('says in the words of the server what was wrong, and starts a new human check', async () => {
    const { form, submit } = login()
    stubServer(problem(401, 'wrong_credentials'))
    await submit()
    expect(form.note.value).toBe('detail of wrong_credentials')
    expect(checker.reset).toHaveBeenCalledOnce()
  })

  it('counts down a delay and sends nothing until it is over', async () => {
    vi.useFakeTimers()
    const { delay, submit } = login()
    const calls = stubServer(problem(429, 'login_delayed', { retry_after: 30 }))
    await submit()
    expect(delay.text.value).toBe('0:30')
    await submit()
    expect(calls).toHaveLength(1)
    vi.advanceTimersByTime(30_000)
    await submit()
    expect(calls).toHaveLength(2)
    vi.useRealTimers()
  })

  it('says where the human check could not be finished', async () => {
    const calls = stubServer({})
    checker.solve.mockRejectedValueOnce(new Problem(0, 'human_check_unfinished', '人机验证没有完成'))
    const { form, submit } = login()
    await submit()
    expect(form.note.value).toBe('人机验证没有完成')
    expect(calls).toHaveLength(0)
  })

  it('asks for what is missing before it sends', async () => {
    const calls = stubServer({})
    const { form, submit } = useLogin(() => checker)
    await submit()
    expect(Object.keys(form.errors.value)).toEqual(['user_name', 'password'])
    expect(calls).toHaveLength(0)
  })
})
