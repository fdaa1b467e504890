import { describe, expect, it, vi } from 'vitest'

import { useMobileForm } from '@/accounts/useMobileForm'

import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

const ACCOUNT = { user_name: 'hospital1', kind: 'enterprise', mobile: '139****9999', email: null }

function mobileForm(changed = vi.fn()) {
  const checker = { solve: () => Promise.resolve('proof'), reset: vi.fn() }
  const found = useMobileForm(() => checker, changed)
  Object.assign(found.form.values, { mobile: '13900009999', sms_code: '123456', password: 'secret1' })
  return { ...found, changed, checker }
}

describe('useMobileForm', () => {
  it('has a code sent to the new number, and changes it with the password', async () => {
    const calls = stubServer({ status: 204 }, { json: ACCOUNT })
    const { sendCode, submit, changed, checker } = mobileForm()
    await sendCode()
    await submit()
    expect(calls.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/account/mobile-codes', { mobile: '13900009999', human_check: 'proof' }],
      ['PUT', '/account/mobile', { mobile: '13900009999', sms_code: '123456', password: 'secret1' }],
    ])
    expect(changed).toHaveBeenCalledWith(ACCOUNT)
    expect(checker.reset).toHaveBeenCalledOnce()
  })

  it('tells at its field what was refused', async () => {
    const fields = [{ field: 'password', code: 'password_wrong', message: '密码不正确' }]
    stubServer(problem(422, 'invalid', { fields }))
    const { form, submit, changed } = mobileForm()
    await submit()
    expect(form.errors.value).toEqual({ password: '密码不正确' })
    expect(changed).not.toHaveBeenCalled()
  })

  it('asks for what is missing before it sends', async () => {
    const calls = stubServer({})
    const { form, sendCode, submit } = mobileForm()
    Object.assign(form.values, { mobile: '', sms_code: '', password: '' })
    await sendCode()
    expect(Object.keys(form.errors.value)).toEqual(['mobile'])
    await submit()
    expect(Object.keys(form.errors.value)).toEqual(['mobile', 'sms_code', 'password'])
    expect(calls).toHaveLength(0)
  })
})
