import { describe, expect, it, vi } from 'vitest'

import { switchLocale } from '@/i18n'
import { answer, client, ifMatch, whenRightsEnd, whenPasswordMustChange, whenSessionEnds } from '@/shared/api/client'
import { LostConnection, Problem } from '@/shared/api/problem'

import { problem, stubServer } from '../server'

describe('answer', () => {
  it('gives the data of an answer', async () => {
    stubServer({ json: { total: 3 } })
    expect(await answer(client.GET('/instruments/summary'))).toEqual({ total: 3 })
  })

  it('throws the problem of a refusal', async () => {
    stubServer(problem(409, 'review_decided'))
    await expect(answer(client.GET('/organisation'))).rejects.toMatchObject({ code: 'review_decided' })
  })

  it('reads again once where no answer came, and then gives up', async () => {
    const calls = stubServer('lost', { json: { total: 1 } })
    expect(await answer(client.GET('/instruments/summary'))).toEqual({ total: 1 })
    expect(calls).toHaveLength(2)
    stubServer('lost')
    await expect(answer(client.GET('/instruments/summary'))).rejects.toBeInstanceOf(LostConnection)
  })

  it('never repeats a write by itself', async () => {
    const calls = stubServer('lost')
    await expect(answer(client.POST('/exports', { body: {} }))).rejects.toBeInstanceOf(LostConnection)
    expect(calls).toHaveLength(1)
  })

  it('tells when the session has ended, but not of a wrong password', async () => {
    const ended = vi.fn()
    whenSessionEnds(ended)
    stubServer(problem(401, 'wrong_credentials'))
    await expect(answer(client.GET('/organisation'))).rejects.toBeInstanceOf(Problem)
    expect(ended).not.toHaveBeenCalled()
    stubServer(problem(401, 'not_signed_in'))
    await expect(answer(client.GET('/organisation'))).rejects.toBeInstanceOf(Problem)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('tells when an individual acts for no organisation any more', async () => {
    const ended = vi.fn()
    whenRightsEnd(ended)
    stubServer(problem(403, 'forbidden'))
    await expect(answer(client.GET('/organisation'))).rejects.toBeInstanceOf(Problem)
    expect(ended).not.toHaveBeenCalled()
    stubServer(problem(403, 'not_associated'))
    await expect(answer(client.GET('/instruments/summary'))).rejects.toBeInstanceOf(Problem)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('tells when the password must be changed first', async () => {
    const told = vi.fn()
    whenPasswordMustChange(told)
    stubServer(problem(403, 'password_must_change'))
    await expect(answer(client.GET('/organisation'))).rejects.toBeInstanceOf(Problem)
    expect(told).toHaveBeenCalledOnce()
  })

  it('asks for answers in the language on the screen', async () => {
    const calls = stubServer({ json: {} })
    await answer(client.GET('/instruments/summary'))
    await switchLocale('en')
    await answer(client.GET('/instruments/summary'))
    await switchLocale('zh-CN')
    expect(calls.map(({ headers }) => headers.get('Accept-Language'))).toEqual(['zh-CN', 'en'])
  })
})

it('names a version as If-Match does', () => {
  expect(ifMatch(7)).toEqual({ 'If-Match': '"7"' })
})
