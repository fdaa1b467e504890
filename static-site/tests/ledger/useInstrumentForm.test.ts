import { describe, expect, it } from 'vitest'
import { nextTick, reactive } from 'vue'

import { copyOf, detailsOf, valuesOf } from '@/ledger/instrumentValues'
import { useDueProposal, useInstrumentForm } from '@/ledger/useInstrumentForm'

import { instrument } from '../samples'
import { problem, stubServer } from '../server'

describe('the due date', () => {
  const blank = { last_verified_on: '', interval_months: undefined as number | undefined, due_on: '' }

  it('is proposed once both dates are known, and follows them', async () => {
    const values = reactive({ ...blank })
    const proposed = useDueProposal(values)
    values.last_verified_on = '2025-03-05'
    values.interval_months = 12
    await nextTick()
    expect([values.due_on, proposed.value]).toEqual(['2026-03-04', true])
    values.interval_months = 6
    await nextTick()
    expect(values.due_on).toBe('2025-09-04')
  })

  it('stays as the user wrote it', async () => {
    const values = reactive({ ...blank, due_on: '2026-01-31' })
    const proposed = useDueProposal(values)
    Object.assign(values, { last_verified_on: '2025-03-05', interval_months: 12 })
    await nextTick()
    expect([values.due_on, proposed.value]).toEqual(['2026-01-31', false])
  })
})

describe('useInstrumentForm', () => {
  it('sends the same key for every try to add', async () => {
    const calls = stubServer('lost', { status: 201, json: instrument() })
    const { form, save } = useInstrumentForm({ mode: 'copy', instrument: instrument() })
    form.values.serial_number = '00124'
    expect(await save()).toBeUndefined()
    expect(await save()).toMatchObject({ name: '电子血压计' })
    const keys = calls.map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
  })

  it('saves on the version it started from, explains a conflict, and goes on from the newest', async () => {
    const newest = instrument({ version: 9, place: '住院部' })
    const calls = stubServer(problem(412, 'stale'), { json: newest }, { json: newest })
    const { form, stale, save, reload, dirty } = useInstrumentForm({ mode: 'edit', instrument: instrument() })
    form.values.remark = '我的修改'
    await save()
    expect([stale.value, form.values.remark]).toEqual([true, '我的修改'])
    expect(form.note.value).toContain('有人刚刚修改了')
    await reload()
    expect([form.values.place, stale.value, dirty()]).toEqual(['住院部', false, false])
    await save()
    expect(calls.map(({ headers }) => headers.get('If-Match'))).toEqual(['"3"', null, '"9"'])
  })

  it('leaves what a result says alone, and learns of one that came meanwhile', async () => {
    const failed = instrument({ verified_by: '象山县计量所', failed_on: '2026-03-05', due_on: null, version: 9 })
    const { form, locked } = useInstrumentForm({ mode: 'edit', instrument: failed })
    form.values.interval_months = 6
    await nextTick()
    expect([locked.value, form.values.due_on]).toEqual([true, ''])
    stubServer({ json: failed })
    const before = useInstrumentForm({ mode: 'edit', instrument: instrument() })
    expect(before.locked.value).toBe(false)
    await before.reload()
    expect([before.locked.value, before.form.values.due_on]).toEqual([true, ''])
    expect(useInstrumentForm({ mode: 'copy', instrument: failed }).locked.value).toBe(false)
  })

  it('sends nothing while something needed is missing', async () => {
    const calls = stubServer({})
    const { form, save } = useInstrumentForm({ mode: 'add' })
    await save()
    expect(form.errors.value).toMatchObject({ name: '请填写', item: '请选择', division: '请选择' })
    expect(form.errors.value).not.toHaveProperty('serial_number')
    expect(calls).toHaveLength(0)
  })
})

describe('values', () => {
  it('come back from the form as they were', () => {
    const { id, version, status, validity, allowed, created_at, updated_at, failed_on, verified_by, reservation, ...details } = instrument()
    expect(detailsOf(valuesOf(instrument()))).toEqual(details)
  })

  it('are sent as nothing where they are blank', () => {
    const values = valuesOf(instrument({ origin: null, due_on: null, last_verified_on: null, interval_months: null }))
    expect(detailsOf(values)).toMatchObject({ origin: null, due_on: null, last_verified_on: null, interval_months: null })
  })

  it('of a copy leave out what belongs to the other instrument', () => {
    expect(copyOf(instrument())).toMatchObject({ serial_number: '', certificate_number: '', due_on: '', name: '电子血压计', place: '门诊楼二层' })
  })
})
