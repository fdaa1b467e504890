import { describe, expect, it } from 'vitest'

import { LostConnection, Problem, toProblem } from '@/shared/api/problem'
import { wordingOf } from '@/shared/api/wording'

describe('toProblem', () => {
  it('keeps code, detail, fields and the wait of a problem document', () => {
    const fields = [{ field: 'code', code: 'credit_code_check', message: '校验位不符' }]
    const problem = toProblem(422, { code: 'invalid', detail: '有 1 处', fields, retry_after: 60 })
    expect(problem).toMatchObject({ status: 422, code: 'invalid', detail: '有 1 处', fields, retryAfter: 60 })
  })

  it.each([undefined, 'bad gateway', null, { message: 'Forbidden' }])('takes %j, which the gateway says, for unexplained', (document) => {
    expect(toProblem(502, document)).toMatchObject({ status: 502, code: 'unexplained', detail: '', fields: [] })
  })

  it('leaves out fields that are not as agreed', () => {
    expect(toProblem(422, { code: 'invalid', fields: [{ field: 1 }, null] }).fields).toEqual([])
  })
})

describe('wordingOf', () => {
  it('tells a lost connection from a refusal', () => {
    expect(wordingOf(new LostConnection())).toContain('连接不上服务器')
    expect(wordingOf(new Problem(409, 'taken', '已被使用'))).toBe('已被使用')
  })

  it('has words for what nobody explained', () => {
    expect(wordingOf(new Problem(502, 'unexplained', ''))).toContain('客服电话')
    expect(wordingOf(new Error('bug'))).toContain('客服电话')
  })
})
