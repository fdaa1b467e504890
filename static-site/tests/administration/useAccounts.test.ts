import { afterEach, describe, expect, it, vi } from 'vitest'

import { belongsTo, stateOf } from '@/administration/describe'
import { useAccounts } from '@/administration/useAccounts'
import { useReplacement } from '@/administration/useReplacement'

import { listedAccount } from '../samples'
import { problem, stubServer } from '../server'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('an account', () => {
  it.each([
    [{}, 'active'],
    [{ must_change_password: true }, 'first_password'],
    [{ must_change_password: true, suspended_at: '2026-03-05T01:30:00Z' }, 'suspended'],
  ])('is in one state', (changes, state) => {
    expect(stateOf(listedAccount(changes))).toBe(state)
  })

  it.each([
    [{}, '全国'],
    [{ division: '330225' }, '330225'],
    [{ kind: 'expert' as const }, ''],
    [{ kind: 'enterprise' as const, organisation_code: 'C', organisation_name: '医院' }, '医院'],
    [{ kind: 'enterprise' as const, organisation_code: 'C' }, 'C'],
  ])('belongs to its organisation, or to its division', (changes, text) => {
    expect(belongsTo(listedAccount(changes))).toBe(text)
  })
})

describe('useAccounts', () => {
  it('goes on with the conditions of the last search', async () => {
    const calls = stubServer({ json: { items: [listedAccount()], cursor: 'c' } }, { json: { items: [], cursor: null } })
    const { conditions, start, more, rows, hasMore } = useAccounts()
    conditions.kind = 'expert'
    conditions.user_name = 'wang'
    await start()
    conditions.user_name = 'other'
    await more()
    expect(calls.map(({ query }) => query)).toEqual([
      { kind: 'expert', user_name: 'wang' },
      { kind: 'expert', user_name: 'wang', cursor: 'c' },
    ])
    expect(rows.value).toHaveLength(1)
    expect(hasMore.value).toBe(false)
  })

  it('shows a changed account in its place', async () => {
    stubServer({ json: { items: [listedAccount(), listedAccount({ id: 'a2' })], cursor: null } })
    const { start, put, rows } = useAccounts()
    await start()
    put(listedAccount({ id: 'a2', suspension_reason: '停' }))
    expect(rows.value.map((row) => row.suspension_reason)).toEqual([null, '停'])
  })
})

describe('useReplacement', () => {
  it('sends a code to the new number, then the code that was read out', async () => {
    const replaced = vi.fn()
    const calls = stubServer({ status: 204 }, { json: listedAccount({ mobile: '139****8888' }) })
    const { form, sendCode, submit } = useReplacement(() => listedAccount(), replaced)
    form.values.mobile = '13900008888'
    await sendCode()
    form.values.sms_code = '123456'
    form.values.reason = '回拨核实'
    await submit()
    expect(calls.map(({ path }) => path)).toEqual(['/accounts/a1/mobile-codes', '/accounts/a1/mobile'])
    expect(calls[1]?.body).toEqual({ mobile: '13900008888', sms_code: '123456', reason: '回拨核实' })
    expect(replaced).toHaveBeenCalledOnce()
  })

  it('asks for everything first, and shows a refusal at its field', async () => {
    const fields = [{ field: 'mobile', code: 'mobile_unchanged', message: '已是该账号的手机号' }]
    const calls = stubServer(problem(422, 'invalid', { fields }))
    const { form, sendCode, submit } = useReplacement(() => listedAccount(), vi.fn())
    await submit()
    expect(Object.keys(form.errors.value)).toEqual(['mobile', 'sms_code', 'reason'])
    form.values.mobile = '13900008888'
    await sendCode()
    expect(calls).toHaveLength(1)
    expect(form.errors.value.mobile).toBe('已是该账号的手机号')
  })
})
