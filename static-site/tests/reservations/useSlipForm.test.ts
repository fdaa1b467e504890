import { describe, expect, it } from 'vitest'

import { useSlipForm } from '@/reservations/useSlipForm'

import { problem, stubServer } from '../server'
import { preview, slip } from './samples'

const GONE = { code: 'instrument_reserved', detail: '正在预约流程中' }
const looks = (...items: ReturnType<typeof preview>[]) => ({ json: { items } })
const BOTH = looks(preview('a'), preview('b', { name: '', reason: 'nobody_there' }))

/** A form whose instruments were looked up. */
async function opened(...answers: Parameters<typeof stubServer>) {
  const calls = stubServer(...answers)
  const form = useSlipForm(undefined, ['a', 'b'])
  await expect.poll(() => form.picks.busy.value).toBe(false)
  Object.assign(form.form.values, { contact: '王芳', telephone: '13800001234' })
  return { ...form, calls }
}

describe('useSlipForm', () => {
  it('does not count refused instruments, which stand above, among what is wrong with the contact', async () => {
    const taken = looks(preview('a'), preview('b', { name: '', problem: GONE }))
    const { form, save } = await opened(taken)
    await save()
    expect([form.errors.value.instruments, form.note.value]).toEqual(['有 1 台器具不能预约，请先移除或处理。', '请先处理上方“预约的器具”中的问题。'])
    form.values.contact = ''
    await save()
    expect(form.note.value).toBe('有 1 处需要改正，请查看标红的项目。')
  })

  it('counts where the instruments go', async () => {
    const { picks } = await opened(BOTH)
    expect([picks.assigned.value, picks.unassigned.value, picks.institutions.value, picks.wrong.value]).toEqual([1, 1, 1, []])
  })

  it('does not ask again for what is left after one is removed', async () => {
    const { form, picks, calls } = await opened(BOTH)
    form.values.instruments = ['b']
    await expect.poll(() => picks.rows.value.map(({ id }) => id)).toEqual(['b'])
    expect(calls.length).toBe(1)
  })

  it('saves, and submits what it saved', async () => {
    const { submit, calls, dirty } = await opened(BOTH, { status: 201, json: slip({ version: 1 }) }, { json: slip({ number: 'YY1', editable: false }) })
    expect(dirty()).toBe(true)
    expect(await submit()).toMatchObject({ number: 'YY1' })
    expect(dirty()).toBe(false)
    expect(calls.slice(1).map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /reservations', 'POST /reservations/S1/submission'])
    expect(calls[2]?.headers.get('If-Match')).toBe('"1"')
  })

  it('does not send what cannot be reserved, or names nobody to call', async () => {
    const { form, save, submit, calls } = await opened(looks(preview('a'), preview('b', { problem: GONE })))
    form.values.telephone = ''
    expect([await save(), await submit()]).toEqual([false, undefined])
    expect(Object.keys(form.errors.value).sort()).toEqual(['instruments', 'telephone'])
    expect(calls.length).toBe(1)
  })

  it('sends the same key after a lost answer, and another for another wish', async () => {
    const { form, save, calls } = await opened(BOTH, 'lost', 'lost', { status: 201, json: slip() })
    await save()
    await save()
    form.values.remark = '上午'
    await save()
    const keys = calls.slice(1).map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('looks again at the instruments and at the version after a submission was refused', async () => {
    const refused = problem(422, 'invalid', { fields: [{ field: 'instruments.1', code: GONE.code, message: GONE.detail }] })
    const { form, picks, submit, calls } = await opened(
      BOTH,
      { status: 201, json: slip({ version: 1 }) },
      refused,
      looks(preview('a'), preview('b', { problem: GONE })),
      { json: slip({ version: 4 }) },
      { json: slip({ version: 5 }) },
    )
    await submit()
    expect(form.errors.value.instruments).toBe(GONE.detail)
    expect(picks.wrong.value).toEqual(['b'])
    form.values.instruments = ['a']
    await submit()
    expect(calls.at(-2)).toMatchObject({ method: 'PUT', path: '/reservations/S1' })
    expect(calls.at(-2)?.headers.get('If-Match')).toBe('"4"')
  })

  it('leaves the version alone where somebody else changed the slip', async () => {
    const { save, form, calls } = await opened(BOTH, { status: 201, json: slip() }, problem(412, 'stale'))
    await save()
    form.values.remark = '下午'
    await save()
    expect(form.note.value).toBe('detail of stale')
    expect(calls.length).toBe(3)
  })
})
