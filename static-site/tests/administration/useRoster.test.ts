import { afterEach, describe, expect, it, vi } from 'vitest'

import { base64Of, problemOf, useRoster } from '@/administration/useRoster'
import type { Roster } from '@/shared/api/types'

import { problem, stubServer } from '../server'

afterEach(() => {
  vi.unstubAllGlobals()
})

function roster(waiting: number, created = 0): Roster {
  return {
    id: 'r1',
    file_name: '名单.xlsx',
    created_by: 'admin01',
    created_at: '2026-03-05T01:30:00Z',
    total: waiting + created,
    waiting,
    created,
    refused: 0,
    lines: [],
  }
}

const file = new File([new Uint8Array([80, 75, 255])], '名单.xlsx')

describe('base64Of', () => {
  it('keeps every byte', async () => {
    expect(await base64Of(file)).toBe('UEv/')
  })
})

describe('problemOf', () => {
  it.each([
    [{ name: 'a.xlsx', size: 1024 * 1024 }, null],
    [{ name: 'a.XLSX', size: 1 }, null],
    [{ name: 'a.xlsx', size: 1024 * 1024 + 1 }, 'administration.roster.tooBig'],
    [{ name: 'a.xls', size: 1 }, 'workbook.import.notXlsx'],
    [{ name: 'a.xlsx', size: 0 }, 'workbook.import.empty'],
  ])('knows what is no roster before it is sent', (candidate, key) => {
    expect(problemOf(candidate)).toBe(key)
  })
})

describe('useRoster', () => {
  it('uploads the file once and remembers where it is', async () => {
    const calls = stubServer({ status: 201, json: roster(2) })
    const opened = vi.fn()
    const { roster: shown, upload } = useRoster(opened)
    await upload(file)
    expect(opened).toHaveBeenCalledWith('r1')
    expect(shown.value?.waiting).toBe(2)
    expect(calls[0]?.body).toEqual({ file_name: '名单.xlsx', content: 'UEv/' })
    expect(calls[0]?.headers.get('Idempotency-Key')).toBeTruthy()
  })

  it('has accounts made until none waits', async () => {
    const calls = stubServer({ json: roster(12) }, { json: roster(2, 10) }, { json: roster(0, 12) })
    const { roster: shown, reopen, create } = useRoster(vi.fn())
    await reopen('r1')
    await create()
    expect(shown.value?.created).toBe(12)
    expect(calls.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST'])
  })

  it('stops where nothing goes on, rather than ask for ever', async () => {
    const calls = stubServer({ json: roster(3) })
    const { reopen, create } = useRoster(vi.fn())
    await reopen('r1')
    await create()
    expect(calls).toHaveLength(2)
  })

  it('says why a file was refused, and keeps what was made before a failure', async () => {
    stubServer({ json: roster(12) }, { json: roster(2, 10) }, problem(503, 'unavailable'))
    const { roster: shown, failure, busy, reopen, create, upload } = useRoster(vi.fn())
    await reopen('r1')
    await create()
    expect(failure.value).toBe('detail of unavailable')
    expect(shown.value?.created).toBe(10)
    expect(busy.value).toBe(false)
    await upload(new File(['x'], 'a.txt'))
    expect(failure.value).not.toBe('detail of unavailable')
  })
})
