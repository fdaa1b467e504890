import { beforeEach, describe, expect, it, vi } from 'vitest'

import { outcomeOf, useActions } from '@/ledger/useActions'
import * as confirm from '@/shared/composables/useConfirm'
import * as toast from '@/shared/composables/useToast'

import { instrument } from '../samples'
import { problem, stubServer } from '../server'

const a = instrument({ id: 'a', name: '甲', serial_number: '1' })
const b = instrument({ id: 'b', name: '乙', serial_number: '2' })

function actions(answer = true) {
  const changed = vi.fn()
  const asked = vi.spyOn(confirm, 'confirmed').mockResolvedValue(answer)
  return { ...useActions(changed), changed, asked }
}

beforeEach(() => {
  vi.spyOn(toast, 'told').mockReturnValue()
  vi.spyOn(toast, 'toldFailure').mockReturnValue()
})

describe('useActions', () => {
  it('does nothing unless confirmed', async () => {
    const calls = stubServer({})
    const { run, changed } = actions(false)
    await run('delete', [a])
    expect(calls).toHaveLength(0)
    expect(changed).not.toHaveBeenCalled()
  })

  it('names the instrument where it is one, and the number where there are several', async () => {
    stubServer({ json: { results: [{ id: 'a', version: 4 }] } }, { json: { results: [{ id: 'a' }, { id: 'b' }] } })
    const { run, asked } = actions()
    await run('disable', [a])
    await run('scrap', [a, b])
    const texts = asked.mock.calls.map(([question]) => question.text)
    expect(texts[0]).toContain('甲 1')
    expect(texts[1]).toContain('2 台')
    expect(asked.mock.lastCall?.[0]).toMatchObject({ deed: '报废', dangerous: true })
  })

  it('sends versions, tells that all is done, and has the list read anew', async () => {
    const calls = stubServer({ json: { results: [{ id: 'a', version: 4 }, { id: 'b', version: 4 }] } })
    const { run, changed, outcome } = actions()
    await run('disable', [a, b])
    expect(calls[0]?.body).toEqual({ action: 'disable', instruments: [{ id: 'a', version: 3 }, { id: 'b', version: 3 }] })
    expect(toast.told).toHaveBeenCalledWith('已停用 2 台器具。')
    expect(outcome.value).toBeUndefined()
    expect(changed).toHaveBeenCalledOnce()
  })

  it('lists which were refused and why', async () => {
    stubServer({ json: { results: [{ id: 'a', version: 4 }, { id: 'b', problem: { code: 'stale', detail: '有人刚刚修改' } }] } })
    const { run, outcome } = actions()
    await run('disable', [a, b])
    expect(outcome.value).toEqual({ action: 'disable', done: 1, refused: [{ name: '乙 2', detail: '有人刚刚修改' }] })
  })

  it('asks a hundred at a time and tells what stayed open when the connection broke', async () => {
    const many = Array.from({ length: 150 }, (_, index) => instrument({ id: `i${index}` }))
    const done = { json: { results: many.slice(0, 100).map(({ id }) => ({ id, version: 4 })) } }
    const calls = stubServer(done, 'lost')
    const { run, outcome } = actions()
    await run('disable', many)
    expect(calls.map(({ body }) => (body as { instruments: unknown[] }).instruments.length)).toEqual([100, 50])
    expect(outcome.value).toMatchObject({ done: 100 })
    expect(outcome.value?.refused).toHaveLength(50)
  })

  it('tells why nothing was done at all', async () => {
    stubServer(problem(503, 'unavailable'))
    const { run, busy } = actions()
    await run('disable', [a])
    expect(toast.toldFailure).toHaveBeenCalledOnce()
    expect(busy.value).toBe(false)
  })
})

it('counts an instrument without an answer as not done', () => {
  expect(outcomeOf('enable', [a, b], [{ id: 'a', version: 4 }])).toMatchObject({ done: 1, refused: [{ name: '乙 2' }] })
})
