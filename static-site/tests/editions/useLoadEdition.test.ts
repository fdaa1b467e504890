import { describe, expect, it } from 'vitest'

import { useLoadEdition } from '@/editions/useLoadEdition'

import { problem, stubServer } from '../server'

const MADE = { id: 'A', name: '新版' }

function filled(): ReturnType<typeof useLoadEdition> {
  const edition = useLoadEdition()
  edition.form.values.name = '新版'
  edition.form.values.in_force_on = '2026-12-01'
  edition.choose(new File(['book'], '新版.xlsx'))
  return edition
}

describe('useLoadEdition', () => {
  it('sends name, day and file, the file in base64', async () => {
    const calls = stubServer({ status: 201, json: MADE })
    const { load } = filled()
    expect(await load()).toEqual(MADE)
    expect(calls[0]?.body).toEqual({ name: '新版', in_force_on: '2026-12-01', file: btoa('book') })
  })

  it('asks for what is missing before it sends', async () => {
    const calls = stubServer({ status: 201, json: MADE })
    const { form, load } = useLoadEdition()
    await load()
    expect(Object.keys(form.errors.value)).toEqual(['name', 'in_force_on', 'file'])
    expect(calls).toHaveLength(0)
  })

  it.each([
    ['目录.xls', 10, '旧格式'],
    ['目录.xlsx', 1024 * 1024 + 1, '超过 1 MB'],
  ])('does not take %s of %i bytes', (name, size, words) => {
    const { form, choose } = useLoadEdition()
    choose(new File([new Uint8Array(size)], name))
    expect(form.values.file).toBeUndefined()
    expect(form.errors.value.file).toContain(words)
  })

  it('lists wrong cells apart, and what else is wrong at its field', async () => {
    const fields = [
      { field: 'file.3.form', code: 'not_a_choice', message: '请选择' },
      { field: 'file.5.number', code: 'same_kind_number', message: '与第 4 行相同' },
    ]
    stubServer(problem(422, 'invalid', { fields }))
    const { form, cells, load, choose } = filled()
    expect(await load()).toBeUndefined()
    expect(cells.value.map(({ row, field }) => [row, field])).toEqual([
      [3, 'form'],
      [5, 'number'],
    ])
    expect(form.errors.value.file).toContain('有 2 处有误')
    expect(form.values.name).toBe('新版')
    choose(new File(['better'], '新版.xlsx'))
    expect(cells.value).toEqual([])
    expect(form.errors.value).toEqual({})
  })

  it('sends the same request again after a lost answer, and another one after a correction', async () => {
    const taken = problem(422, 'invalid', { fields: [{ field: 'name', code: 'edition_name_taken', message: '已有' }] })
    const calls = stubServer('lost', taken, { status: 201, json: MADE })
    const { form, load } = filled()
    await load()
    await load()
    expect(form.errors.value).toEqual({ name: '已有' })
    form.values.name = '另一版'
    await load()
    const keys = calls.map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })
})
