import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'

import { useEdition } from '@/editions/useEdition'
import { confirmed } from '@/shared/composables/useConfirm'
import { toldFailure } from '@/shared/composables/useToast'

import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useConfirm', () => ({ confirmed: vi.fn() }))
vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

const DRAFT = { id: 'A', name: '新版', state: 'draft', version: 1, base_id: 'B', base_name: '旧版', item_changes: [], kind_changes: [] }

beforeEach(() => vi.mocked(confirmed).mockResolvedValue(true))

describe('useEdition', () => {
  it('publishes in the place of the edition it was compared with', async () => {
    const calls = stubServer({ json: DRAFT }, { json: DRAFT }, { json: { ...DRAFT, state: 'published' } })
    const changed = vi.fn()
    const { edition, publish } = useEdition(ref('A'), changed)
    await flushPromises()
    await publish()
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /catalogue-editions/A',
      'POST /catalogue-editions/A/publication',
      'GET /catalogue-editions/A',
    ])
    expect(calls[1]?.body).toEqual({ base_id: 'B' })
    expect(calls[1]?.headers.get('If-Match')).toBe('"1"')
    expect(edition.value?.state).toBe('published')
    expect(changed).toHaveBeenCalledOnce()
  })

  it('says that somebody was faster, and shows the differences anew', async () => {
    const calls = stubServer({ json: DRAFT }, problem(412, 'edition_overtaken'), { json: { ...DRAFT, base_id: 'C' } })
    const { edition, publish } = useEdition(ref('A'), vi.fn())
    await flushPromises()
    await publish()
    expect(toldFailure).toHaveBeenCalledOnce()
    expect(edition.value?.base_id).toBe('C')
    expect(calls).toHaveLength(3)
  })

  it('discards and closes', async () => {
    stubServer({ json: DRAFT }, { status: 204 })
    const id = ref('A')
    const { edition, discard } = useEdition(id, vi.fn())
    await flushPromises()
    await discard()
    expect(id.value).toBe('')
    await flushPromises()
    expect(edition.value).toBeUndefined()
  })

  it('does nothing where the question is answered with no', async () => {
    const calls = stubServer({ json: DRAFT })
    vi.mocked(confirmed).mockResolvedValue(false)
    const { publish, discard } = useEdition(ref('A'), vi.fn())
    await flushPromises()
    await publish()
    await discard()
    expect(calls).toHaveLength(1)
  })
})
