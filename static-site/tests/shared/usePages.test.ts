import { describe, expect, it } from 'vitest'

import { usePages, type Page } from '@/shared/composables/usePages'

describe('usePages', () => {
  it('adds the next page until there is none', async () => {
    const pages: Record<string, Page<number>> = { start: { items: [1, 2], cursor: 'b' }, b: { items: [3], cursor: null } }
    const list = usePages((cursor) => Promise.resolve(pages[cursor ?? 'start'] ?? { items: [] }))
    await list.start()
    expect([list.rows.value, list.hasMore.value]).toEqual([[1, 2], true])
    await list.more()
    expect([list.rows.value, list.hasMore.value]).toEqual([[1, 2, 3], false])
  })

  it('takes no late answer of an older start', async () => {
    const waiting: ((page: Page<string>) => void)[] = []
    const list = usePages<string>(() => new Promise((resolve) => waiting.push(resolve)))
    const old = list.start()
    const fresh = list.start()
    waiting[1]?.({ items: ['new'] })
    await fresh
    waiting[0]?.({ items: ['old'] })
    await old
    expect(list.rows.value).toEqual(['new'])
  })

  it('forgets what it has, and what is still under way', async () => {
    let answer: ((page: Page<string>) => void) | undefined
    const list = usePages<string>(() => new Promise((resolve) => (answer = resolve)))
    const asked = list.start()
    list.clear()
    answer?.({ items: ['late'], cursor: 'b' })
    await asked
    expect([list.rows.value, list.busy.value, list.hasMore.value]).toEqual([[], false, false])
  })

  it('keeps what it has when the next page fails', async () => {
    let asked = 0
    const list = usePages(() => (asked++ === 0 ? Promise.resolve({ items: [1], cursor: 'b' }) : Promise.reject(new Error('no'))))
    await list.start()
    await list.more()
    expect([list.rows.value, list.failure.value]).toEqual([[1], new Error('no')])
  })
})
