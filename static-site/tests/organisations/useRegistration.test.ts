import { describe, expect, it, vi } from 'vitest'

import { useRegistration } from '@/organisations/useRegistration'

import type { OrganisationKind } from '@/shared/api/types'

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

const AUTHORISED = {
  certificate_number: '（浙）法计〔2023〕0225号',
  level: 'county' as const,
  regions: ['330200'],
  scope: [{ item: '压力表', kind: null }],
  valid_from: '2023-06-01',
  valid_until: '2028-05-31',
}

function registration(changes: Partial<typeof FILLED> = {}, kind: OrganisationKind = 'enterprise') {
  const found = useRegistration(kind, () => ({ solve: () => Promise.resolve('proof'), reset: vi.fn() }))
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

  it('sends nothing of an authorisation for an enterprise, and the same key again', async () => {
    const calls = stubServer(problem(503, 'unavailable'), { status: 201, json: { review_state: 'pending' } })
    const { submit } = registration()
    await submit()
    await submit()
    expect(calls.map(({ path }) => path)).toEqual(['/registrations/enterprise', '/registrations/enterprise'])
    expect(calls[0]?.body).not.toHaveProperty('authorisation')
    const keys = calls.map(({ headers }) => headers.get('idempotency-key'))
    expect(keys[0]).toBeTruthy()
    expect(keys[0]).toBe(keys[1])
  })

  it('asks an institution for its authorisation', async () => {
    const calls = stubServer({})
    const { form, submit } = registration({}, 'institution')
    await submit()
    expect(Object.keys(form.errors.value)).toEqual(
      ['certificate_number', 'level', 'regions', 'scope', 'valid_from', 'valid_until'].map((name) => `authorisation.${name}`),
    )
    expect(calls).toHaveLength(0)
  })

  it('sends an authorisation and shows what is refused of it at its field', async () => {
    const wrong = { field: 'authorisation.scope.0.item', code: 'required', message: '请填写' }
    const calls = stubServer(problem(422, 'invalid', { fields: [wrong] }))
    const { form, values, submit } = registration({}, 'institution')
    Object.assign(values.authorisation, AUTHORISED)
    await submit()
    expect(calls[0]?.path).toBe('/registrations/institution')
    expect(calls[0]?.body).toMatchObject({ authorisation: AUTHORISED, authorisation_certificate: null, photos: [] })
    expect(form.errors.value).toEqual({ 'authorisation.scope': '请填写' })
    values.authorisation.scope = []
    expect(form.errors.value).toEqual({})
    expect(registration({}, 'institution').values.authorisation.regions).toEqual([])
  })
})
