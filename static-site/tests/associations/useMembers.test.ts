import { beforeEach, describe, expect, it, vi } from 'vitest'

import { useMembers } from '@/associations/useMembers'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { member } from '../samples'
import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useConfirm', () => ({ confirmed: vi.fn() }))
vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

const LIST = { json: { items: [member({ account_id: 'A2', state: 'associated' }), member()], cursor: null } }

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(confirmed).mockResolvedValue(true)
})

describe('useMembers', () => {
  it('lists first who waits for a decision', async () => {
    stubServer(LIST)
    const { listed, start } = useMembers()
    await start()
    expect(listed.value.map(({ id }) => id)).toEqual(['A1', 'A2'])
  })

  it('approves after a confirmation, by the version that was seen, and reads the list again', async () => {
    const calls = stubServer({ json: member({ state: 'associated', version: 2 }) }, LIST)
    const { approve } = useMembers()
    await approve(member())
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /authorisations/A1/decision', 'GET /authorisations'])
    expect(calls[0]?.body).toEqual({ decision: 'approve', reason: null })
    expect(calls[0]?.headers.get('If-Match')).toBe('"1"')
    expect(told).toHaveBeenCalledWith('已通过 张伟 的申请。')
  })

  it('does nothing where the confirmation was declined', async () => {
    const calls = stubServer(LIST)
    vi.mocked(confirmed).mockResolvedValue(false)
    const { approve, take } = useMembers()
    await approve(member())
    await take(member())
    expect(calls).toHaveLength(0)
  })

  it('says why somebody could not be approved', async () => {
    stubServer(problem(409, 'application_decided'), LIST)
    await useMembers().approve(member())
    expect(toldFailure).toHaveBeenCalledOnce()
    expect(told).not.toHaveBeenCalled()
  })

  it('takes it as done where somebody was off the list already', async () => {
    stubServer(problem(404, 'not_found'), LIST)
    await useMembers().take(member())
    expect(told).toHaveBeenCalledWith('已删除 张伟。')
  })
})
