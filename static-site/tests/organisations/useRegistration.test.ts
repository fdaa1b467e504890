import { describe, expect, it, vi } from 'vitest'

import { useRegistration } from '@/organisations/useRegistration'

import { problem, stubServer } from '../server'

const FILLED = {
  user_name: 'hospital1',
  password: 'good1234',
  repeat: 'good1234',
  organisation_name: '象山县第一人民医院',
  code: '91330225MA2AH1XX01',
  division: '330225',
  legal_representative: '王建国',
  mobile: '13812345678',
  sms_code: '123456',
  consent: true,
}

function registration(changes: Partial<typeof FILLED> = {}) {
  const found = useRegistration(() => ({ solve: () => Promise.resolve('proof'), reset: vi.fn() }))
  Object.assign(found.form.values, FILLED, changes)
  return found
}

describe('useRegistration', () => {
  it('sends what was filled in, but not the repeated password', async () => {
    const calls = stubServer({ status: 201, json: { organisation_code: 'x', review_state: 'pending', service_telephone: '1' } })
    const { registered, submit } = registration()
    await submit()
    expect(registered.value?.review_state).toBe('pending')
    expect(calls[0]?.body).not.toHaveProperty('repeat')
    expect(calls[0]?.body).toMatchObject({ code: '91330225MA2AH1XX01', human_check: 'proof', consent: true })
  })

  it.each([
    [{ repeat: 'other' }, 'repeat', '两次输入的密码不一致'],
    [{ consent: false }, 'consent', '请阅读并同意注册协议'],
    [{ division: '' }, 'division', '请选择'],
    [{ sms_code: '' }, 'sms_code', '请填写'],
  ])('asks for a correction before it sends: %j', async (changes, field, message) => {
    const calls = stubServer({})
    const { form, submit } = registration(changes)
    await submit()
    expect(form.errors.value).toEqual({ [field]: message })
    expect(calls).toHaveLength(0)
  })

  it('shows the refusals of the server at their fields and keeps what was typed', async () => {
    stubServer(problem(422, 'invalid', { fields: [{ field: 'code', code: 'credit_code_check', message: '校验位不符' }] }))
    const { form, registered, submit } = registration()
    await submit()
    expect(registered.value).toBeUndefined()
    expect(form.errors.value).toEqual({ code: '校验位不符' })
    expect(form.values.organisation_name).toBe('象山县第一人民医院')
  })
})
