import { describe, expect, it, vi } from 'vitest'
import { ref, shallowRef } from 'vue'

import type { Task } from '@/work/task'
import { useQueue } from '@/work/useQueue'

import { task } from './tasks'

const received = (number: number) => task({ number, state: 'received', allowed: ['publish'] })

function queue(rows: Task[], more: Task[] = []) {
  const list = { rows: shallowRef(rows), hasMore: ref(more.length > 0), more: vi.fn() }
  list.more.mockImplementation(() => {
    list.rows.value = [...list.rows.value, ...more]
    list.hasMore.value = false
    return Promise.resolve()
  })
  return { list, ...useQueue(list) }
}

describe('the queue of results', () => {
  it('goes down the list from where it began, then to what was above', async () => {
    const rows = [received(1), received(2), task({ number: 3 }), received(4)]
    const { begin, next, left } = queue(rows)
    expect(begin([rows[1] as Task])?.id).toBe('S1-2')
    expect(left.value).toBe(2)
    expect((await next())?.id).toBe('S1-4')
    expect((await next())?.id).toBe('S1-1')
    expect(await next()).toBeUndefined()
  })

  it('keeps to those that were chosen', async () => {
    const rows = [received(1), received(2), received(3)]
    const { begin, next, list, mayBeMore } = queue(rows, [received(9)])
    begin(rows.slice(0, 2))
    expect(mayBeMore.value).toBe(false)
    expect((await next())?.id).toBe('S1-2')
    expect(await next()).toBeUndefined()
    expect(list.more).not.toHaveBeenCalled()
  })

  it('reads the list on once it is through with what was loaded', async () => {
    const rows = [received(1)]
    const { begin, next, mayBeMore } = queue(rows, [received(2)])
    begin(rows)
    expect(mayBeMore.value).toBe(true)
    expect((await next())?.id).toBe('S1-2')
    expect(await next()).toBeUndefined()
  })

  it('begins anew with what was skipped', async () => {
    const rows = [received(1), received(2)]
    const { begin, next, end, left } = queue(rows)
    begin(rows.slice(0, 1))
    await next()
    end()
    begin(rows.slice(1))
    expect(left.value).toBe(1)
    expect((await next())?.id).toBe('S1-1')
  })
})
