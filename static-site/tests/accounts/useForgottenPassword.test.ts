import { beforeEach, describe, expect, it, vi } from 'vitest'

import { useForgottenPassword } from '@/accounts/useForgottenPassword'
import { told } from '@/shared/composables/useToast'

import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

const checker = { solve: vi.fn(() => Promise.resolve('proof')), reset: vi.fn() }
const NEW = 'baro-meter-77'

function forgotten() {
  const found = useForgottenPassword(() => checker)
  Object.assign(found.identity.values, { user_name: 'hospital1', mobile: '13812345678', sms_code: '123456' })
  Object.assign(found.password.values, { password: NEW, repeat: NEW })
  return found
}

beforeEach(() => checker.reset.mockClear())

describe('useForgottenPassword', () => {
  it('leads from the code to the new password', async () => {
    const calls = stubServer({ status: 204 }, { status: 201, json: { reset_token: 'opens' } }, { status: 204 })
    const { step, sendCode, verify, setPassword } = forgotten()
    await sendCode()
    expect(told).toHaveBeenCalledWith('如果用户名与手机号码相符，验证码将发送到 13812345678，请查收短信。')
    await verify()
    expect(step.value).toBe('password')
    await setPassword()
    expect(step.value).toBe('done')
    const who = { user_name: 'hospital1', mobile: '13812345678', human_check: 'proof' }
    expect(calls.map(({ path, body }) => [path, body])).toEqual([
      ['/password-resets/codes', who],
      ['/password-resets', { ...who, sms_code: '123456' }],
      ['/password-resets/passwords', { reset_token: 'opens', password: NEW }],
    ])
    expect(checker.reset).toHaveBeenCalledTimes(2)
  })

  it('asks for both before it sends a code', async () => {
    const calls = stubServer({ status: 204 })
    const { identity, sendCode } = useForgottenPassword(() => checker)
    await sendCode()
    expect(Object.keys(identity.errors.value)).toEqual(['user_name', 'mobile'])
    expect(calls).toHaveLength(0)
  })

  it('stays at the first step with a wrong code', async () => {
    const fields = [{ field: 'sms_code', code: 'sms_code_wrong', message: '还可再试 4 次' }]
    stubServer(problem(422, 'invalid', { fields }))
    const { step, identity, verify } = forgotten()
    await verify()
    expect(step.value).toBe('verify')
    expect(identity.errors.value).toEqual({ sms_code: '还可再试 4 次' })
    expect(identity.values.user_name).toBe('hospital1')
  })

  it('stays at the second step with a password that will not do, or typed differently', async () => {
    const fields = [{ field: 'password', code: 'password_common', message: '太常见' }]
    const calls = stubServer({ status: 201, json: { reset_token: 'opens' } }, problem(422, 'invalid', { fields }))
    const { step, password, verify, setPassword } = forgotten()
    await verify()
    password.values.repeat = 'other'
    await setPassword()
    expect(password.errors.value).toEqual({ repeat: '两次输入的密码不一致' })
    expect(calls).toHaveLength(1)
    password.values.repeat = NEW
    await setPassword()
    expect(password.errors.value).toEqual({ password: '太常见' })
    expect(step.value).toBe('password')
  })

  it('goes back to the first step when the verification is no longer valid, and says so', async () => {
    const fields = [{ field: 'reset_token', code: 'reset_token_spent', message: '身份验证已失效' }]
    stubServer({ status: 201, json: { reset_token: 'opens' } }, problem(422, 'invalid', { fields }))
    const { step, identity, verify, setPassword } = forgotten()
    await verify()
    await setPassword()
    expect(step.value).toBe('verify')
    expect(identity.note.value).toBe('身份验证已失效')
    expect(identity.values).toMatchObject({ user_name: 'hospital1', sms_code: '' })
  })

  it('stays where it is when the server cannot be reached', async () => {
    stubServer({ status: 201, json: { reset_token: 'opens' } }, 'lost')
    const { step, password, verify, setPassword } = forgotten()
    await verify()
    await setPassword()
    expect(step.value).toBe('password')
    expect(password.note.value).toContain('连接不上服务器')
  })
})
