import { beforeEach, describe, expect, it, vi } from 'vitest'

import { groupsOf } from '@/assignments/describe'
import { useAssigning } from '@/assignments/useAssigning'
import * as confirm from '@/shared/composables/useConfirm'
import * as toast from '@/shared/composables/useToast'

import { problem, stubServer } from '../server'
import { institution, waiting } from './institutions'

const one = waiting()
const two = waiting({ number: 2 })
const chosen = institution()
const done = (...numbers: number[]) => numbers.map((number) => ({ slip: 'S1', number, line: waiting({ number, state: 'assigned' }), problem: null }))

function judged() {
  const [group] = groupsOf([one, two])
  if (!group) throw new Error('no group')
  return group
}

function assigning(answer = true) {
  const changed = vi.fn()
  const asked = vi.spyOn(confirm, 'confirmed').mockResolvedValue(answer)
  return { ...useAssigning(changed), changed, asked }
}

beforeEach(() => {
  vi.spyOn(toast, 'told').mockReturnValue()
  vi.spyOn(toast, 'toldFailure').mockReturnValue()
})

describe('useAssigning', () => {
  it('gives the lines to the institution after a yes, as the versions that were seen', async () => {
    const calls = stubServer({ json: { results: done(1, 2) } })
    const { begin, assign, asked, asking, changed } = assigning()
    begin([one, two])
    await assign(chosen, judged())
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ text: '确定将 2 台器具指派给宁波市计量测试研究院吗？' }))
    expect(calls[0]).toMatchObject({ method: 'POST', path: '/assignments' })
    expect(calls[0]?.body).toEqual({ institution: '123302004190520026', lines: [{ slip: 'S1', number: 1, version: 1 }, { slip: 'S1', number: 2, version: 1 }] })
    expect(toast.told).toHaveBeenCalledWith('已将 2 台器具指派给宁波市计量测试研究院。')
    expect(asking.value).toBeUndefined()
    expect(changed).toHaveBeenCalledOnce()
  })

  it('says what speaks against the institution before it is chosen', async () => {
    stubServer({ json: { results: done(1) } })
    const { begin, assign, asked } = assigning()
    begin([one])
    await assign(institution({ unfit: ['other_kinds', 'other_regions'] }), judged())
    const { text } = asked.mock.calls[0]?.[0] ?? { text: '' }
    expect(text).toContain('将“压力表 SN-1”指派给')
    expect(text).toContain('该机构授权范围不含该种别，授权区域不含使用地点')
  })

  it('does nothing after a no, and leaves the dialog open', async () => {
    const calls = stubServer({})
    const { begin, assign, asking, changed } = assigning(false)
    begin([one])
    await assign(chosen, judged())
    expect(calls).toHaveLength(0)
    expect(asking.value).toHaveLength(1)
    expect(changed).not.toHaveBeenCalled()
  })

  it('lists which lines were not assigned and why', async () => {
    const refused = { slip: 'S1', number: 2, line: null, problem: { code: 'stale', detail: '有人刚刚修改' } }
    stubServer({ json: { results: [...done(1), refused] } })
    const { begin, assign, outcome, asking } = assigning()
    begin([one, two])
    await assign(chosen, judged())
    expect(outcome.value).toEqual({ step: 'assign', done: 1, refused: [{ name: '压力表 SN-2', detail: '有人刚刚修改' }] })
    expect(asking.value).toBeUndefined()
  })

  it('leaves the dialog open where the institution cannot be chosen', async () => {
    stubServer(problem(422, 'invalid', { fields: [{ field: 'institution', code: 'institution_unknown', message: '没有这家机构' }] }))
    const { begin, assign, asking, busy, changed } = assigning()
    begin([one])
    await assign(chosen, judged())
    expect(toast.toldFailure).toHaveBeenCalledWith(expect.objectContaining({ code: 'invalid' }))
    expect(asking.value).toHaveLength(1)
    expect(busy.value).toBe(false)
    expect(changed).toHaveBeenCalledOnce()
  })
})
