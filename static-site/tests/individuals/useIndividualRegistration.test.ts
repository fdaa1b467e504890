import { describe, expect, it, vi } from 'vitest'

import { describe as describeIndividual } from '@/individuals/details'
import { useIndividualRegistration } from '@/individuals/useIndividualRegistration'

import { individual } from '../samples'
import { problem, stubServer } from '../server'

const FILLED = {
  user_name: 'zhangwei01',
  password: 'Zhangwei42',
  repeat: 'Zhangwei42',
  name: '张伟',
  citizen_id: '11010519491231002X',
  mobile: '13700001234',
  sms_code: '123456',
  consent: true,
}

function registration(changes: Record<string, unknown> = {}) {
  const found = useIndividualRegistration(() => ({ solve: () => Promise.resolve('proof'), reset: vi.fn() }))
  Object.assign(found.values, FILLED, changes)
  return found
}

describe('useIndividualRegistration', () => {
  it('sends what was filled in, and nothing for what was left blank', async () => {
    const calls = stubServer({ status: 201, json: individual() })
    const { registered, submit } = registration({ sex: 'male', ethnic_group: '01' })
    await submit()
    expect(registered.value?.name).toBe('张伟')
    expect(calls[0]?.path).toBe('/registrations/individual')
    const { repeat, ...sent } = FILLED
    expect(calls[0]?.body).toEqual({
      ...sent,
      sex: 'male',
      ethnic_group: '01',
      division: null,
      address: null,
      email: null,
      photo: null,
      human_check: 'proof',
    })
  })

  it.each([
    [{ repeat: 'other' }, 'repeat', '两次输入的密码不一致'],
    [{ consent: false }, 'consent', '请阅读并同意注册协议'],
    [{ name: '' }, 'name', '请填写'],
    [{ citizen_id: '' }, 'citizen_id', '请填写'],
  ])('asks for a correction before it sends: %j', async (changes, field, message) => {
    const calls = stubServer({})
    const { form, submit } = registration(changes)
    await submit()
    expect(form.errors.value).toEqual({ [field]: message })
    expect(calls).toHaveLength(0)
  })

  it('shows the refusals of the server at their fields and keeps what was typed', async () => {
    stubServer(problem(422, 'invalid', { fields: [{ field: 'citizen_id', code: 'citizen_id_check', message: '校验位不符' }] }))
    const { form, values, submit } = registration()
    await submit()
    expect(form.errors.value).toEqual({ citizen_id: '校验位不符' })
    expect(values.name).toBe('张伟')
  })
})

it('words an individual with the ends of what is private', () => {
  const words = Object.fromEntries(describeIndividual(individual()).map(({ label, value }) => [label, value]))
  expect(words).toMatchObject({ 公民身份证号码: '110***********002X', 性别: '男', 民族: '汉族', 详细地址: '' })
})
