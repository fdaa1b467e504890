import { describe, expect, it, vi } from 'vitest'

import { once } from '@/reference/files'
import { LostConnection } from '@/shared/api/problem'

describe('once', () => {
  it('reads a file once, however often it is asked for', async () => {
    const fetcher = vi.fn(() => Promise.resolve(new Response('{"edition":"1"}')))
    vi.stubGlobal('fetch', fetcher)
    const read = once<{ edition: string }>('/reference/divisions.json')
    const both = await Promise.all([read(), read()])
    expect(both).toEqual([{ edition: '1' }, { edition: '1' }])
    expect(fetcher).toHaveBeenCalledOnce()
  })

  it('reads again after a failure', async () => {
    const answers = [new Response('', { status: 503 }), new Response('{}')]
    vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()))
    const read = once('/reference/divisions.json')
    await expect(read()).rejects.toBeInstanceOf(LostConnection)
    await expect(read()).resolves.toEqual({})
  })
})
