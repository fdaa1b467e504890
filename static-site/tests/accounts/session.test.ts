import { beforeEach, describe, expect, it, vi } from 'vitest'


import { session } from '../samples'
import { problem, stubServer } from '../server'

type Module = typeof import('@/accounts/session')

/** A visit of its own: the session belongs to the page that was loaded. */
async function visit(): Promise<Module> {
  vi.resetModules()
  return import('@/accounts/session')
}

const CREDENTIALS = { kind: 'enterprise', user_name: 'a', password: 'b', human_check: 'c' } as const

beforeEach(() => localStorage.clear())

describe('the session', () => {
  it('is not asked for where nobody ever signed in here', async () => {
    const calls = stubServer(problem(401, 'not_signed_in'))
    expect(await (await visit()).sessionNow()).toBeNull()
    expect(calls).toHaveLength(0)
  })

  it('is asked for once in a visit after a login', async () => {
    stubServer({ status: 201, json: session() })
    await (await visit()).signIn(CREDENTIALS)
    const calls = stubServer({ json: session() })
    const later = await visit()
    expect((await later.sessionNow())?.account.user_name).toBe('hospital1')
    await later.sessionNow()
    expect(calls).toHaveLength(1)
  })

  it('is asked for again after the server could not be reached', async () => {
    localStorage.setItem('qiangjian.signed-in', '1')
    const module = await visit()
    stubServer('lost')
    await expect(module.sessionNow()).rejects.toThrow('no answer')
    stubServer({ json: session() })
    expect(await module.sessionNow()).not.toBeNull()
  })

  it('is none once it has ended on the server', async () => {
    localStorage.setItem('qiangjian.signed-in', '1')
    stubServer(problem(401, 'not_signed_in'))
    expect(await (await visit()).sessionNow()).toBeNull()
  })

  it('ends with the logout, also where it had ended already', async () => {
    const module = await visit()
    stubServer({ status: 201, json: session() }, problem(401, 'not_signed_in'))
    await module.signIn(CREDENTIALS)
    expect(module.useSession().signedIn.value).toBe(true)
    await module.signOut()
    expect(module.useSession().signedIn.value).toBe(false)
  })

  it('stays where the logout did not reach the server', async () => {
    const module = await visit()
    stubServer({ status: 201, json: session() }, 'lost')
    await module.signIn(CREDENTIALS)
    await expect(module.signOut()).rejects.toThrow()
    expect(module.useSession().signedIn.value).toBe(true)
  })
})
