import { beforeEach, describe, expect, it, vi } from 'vitest'

import { compare, lastAsked } from '@/changes/describe'
import { useOwnChange } from '@/changes/useOwnChange'
import { confirmed } from '@/shared/composables/useConfirm'
import { toldFailure } from '@/shared/composables/useToast'

import { change } from '../samples'
import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useConfirm', () => ({ confirmed: vi.fn() }))
vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

beforeEach(() => vi.mocked(confirmed).mockResolvedValue(true))

describe('useOwnChange', () => {
  it('takes a change back with its version, after a question', async () => {
    const calls = stubServer({ json: change() }, { json: change({ state: 'withdrawn', version: 2 }) })
    const own = useOwnChange('organisation')
    await own.load()
    await own.withdraw(change())
    expect(own.change.value?.state).toBe('withdrawn')
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /organisation/change', 'DELETE /organisation/change'])
  })

  it('withdraws nothing unless confirmed', async () => {
    vi.mocked(confirmed).mockResolvedValue(false)
    const calls = stubServer()
    await useOwnChange('individual').withdraw(change())
    expect(calls).toHaveLength(0)
  })

  it('shows what has become of a change that was decided meanwhile', async () => {
    const calls = stubServer(problem(412, 'stale'), { json: change({ state: 'approved', version: 2 }) })
    const own = useOwnChange('individual')
    await own.withdraw(change())
    expect(toldFailure).toHaveBeenCalled()
    expect(own.change.value?.state).toBe('approved')
    expect(calls.map(({ path }) => path)).toEqual(['/individual/change', '/individual/change'])
  })

  it('closes the form when the change was sent', () => {
    const own = useOwnChange('organisation')
    own.asking.value = true
    own.asked(change())
    expect([own.asking.value, own.change.value?.state]).toEqual([false, 'pending'])
  })
})

describe('what was asked', () => {
  it('stands old beside new under the label of its kind of owner', () => {
    expect(compare(change())).toEqual([{ field: 'name', label: '企业名称', was: '象山县第一人民医院', asked: '象山县人民医院' }])
    const person = change({ kind: 'individual', fields: [{ field: 'citizen_id', was: null, asked: '110***********002X' }] })
    expect(compare(person)[0]).toMatchObject({ label: '公民身份证号码', was: '—' })
  })

  it('is filled in again after a refusal, but not a masked ID, and nothing after an approval', () => {
    const fields = [...change().fields, { field: 'legal_representative_id', was: null, asked: '110***********002X' }]
    const refused = change({ state: 'refused', fields, explanation: '更名' })
    expect(lastAsked(refused)).toEqual({ name: '象山县人民医院', explanation: '更名' })
    expect(lastAsked(change({ state: 'approved' }))).toEqual({})
    expect(lastAsked(undefined)).toEqual({})
  })
})
