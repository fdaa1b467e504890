import { describe, expect, it, vi } from 'vitest'

import { PAGE_ROWS, useLedgerPages, type Fetch } from '@/ledger/useLedgerPages'

import { instrument } from '../samples'

const rows = (count: number, from = 0) => Array.from({ length: count }, (_, index) => instrument({ id: `i${from + index}` }))
const full = rows(PAGE_ROWS)

describe('useLedgerPages', () => {
  it('shows a full page with one request', async () => {
    const fetchPage = vi.fn<Fetch>().mockResolvedValue({ items: full, cursor: 'b', searched: PAGE_ROWS })
    const pages = useLedgerPages(fetchPage)
    await pages.query({})
    expect(fetchPage).toHaveBeenCalledOnce()
    expect([pages.rows.value.length, pages.hasNext.value, pages.page.value]).toEqual([PAGE_ROWS, true, 1])
  })

  it('goes on searching while a page under conditions is short, and counts what it looked at', async () => {
    const fetchPage = vi.fn<Fetch>()
      .mockResolvedValueOnce({ items: rows(2), cursor: 'b', searched: 500 })
      .mockResolvedValueOnce({ items: [], cursor: 'c', searched: 500 })
      .mockResolvedValueOnce({ items: rows(1, 2), cursor: null, searched: 120 })
    const pages = useLedgerPages(fetchPage)
    await pages.query({ name: '天平' })
    expect(fetchPage.mock.calls.map(([, cursor]) => cursor)).toEqual([undefined, 'b', 'c'])
    expect([pages.rows.value.length, pages.searched.value, pages.hasNext.value]).toEqual([3, 1120, false])
  })

  it('turns pages forward and back', async () => {
    const fetchPage = vi.fn<Fetch>((_, cursor) => Promise.resolve({ items: full, cursor: cursor ? `${cursor}x` : 'x', searched: 50 }))
    const pages = useLedgerPages(fetchPage)
    await pages.query({})
    await pages.forward()
    await pages.forward()
    await pages.back()
    expect(fetchPage.mock.calls.map(([, cursor]) => cursor)).toEqual([undefined, 'x', 'xx', 'x'])
    expect(pages.page.value).toBe(2)
    await pages.reload()
    expect(fetchPage.mock.lastCall?.[1]).toBe('x')
  })

  it('can be stopped, keeps what it found, and goes on from there', async () => {
    let answer: () => void = () => undefined
    const fetchPage = vi.fn<Fetch>()
      .mockResolvedValueOnce({ items: rows(3), cursor: 'b', searched: 500 })
      .mockImplementationOnce(() => new Promise((resolve) => (answer = () => resolve({ items: rows(9, 3), cursor: 'c', searched: 500 }))))
      .mockResolvedValue({ items: full, cursor: null, searched: 50 })
    const pages = useLedgerPages(fetchPage)
    const search = pages.query({ name: '秤' })
    await vi.waitFor(() => expect(fetchPage).toHaveBeenCalledTimes(2))
    pages.stop()
    answer()
    await search
    expect([pages.rows.value.length, pages.busy.value, pages.hasNext.value]).toEqual([3, false, true])
    await pages.forward()
    expect(fetchPage.mock.lastCall?.[1]).toBe('b')
  })

  it('takes no late answer of an older query', async () => {
    let late: (page: Awaited<ReturnType<Fetch>>) => void = () => undefined
    const fetchPage = vi.fn<Fetch>()
      .mockImplementationOnce(() => new Promise((resolve) => (late = resolve)))
      .mockResolvedValueOnce({ items: rows(1), cursor: null, searched: 1 })
    const pages = useLedgerPages(fetchPage)
    const old = pages.query({ name: 'a' })
    await pages.query({ name: 'b' })
    late({ items: full, cursor: null, searched: 50 })
    await old
    expect(pages.rows.value).toHaveLength(1)
  })

  it('keeps the rows on the screen when a request fails', async () => {
    const fetchPage = vi.fn<Fetch>().mockResolvedValueOnce({ items: full, cursor: 'b', searched: 50 }).mockRejectedValueOnce(new Error('no'))
    const pages = useLedgerPages(fetchPage)
    await pages.query({})
    await pages.forward()
    expect([pages.rows.value.length, pages.failure.value, pages.busy.value]).toEqual([PAGE_ROWS, new Error('no'), false])
  })
})
