import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { GROUPS } from '@/audit/groups'
import { actorWord, addressWord, linesOf, targetWord } from '@/audit/words'
import { i18n } from '@/i18n'
import type { AuditEntry } from '@/shared/api/types'

import { auditEntry } from '../samples'

type Change = AuditEntry['targets'][number]['changes'][number]

function said(action: AuditEntry['action'], change: Change): string {
  const target = { id: '', name: '', changes: [change] }
  const [line] = linesOf(auditEntry({ action }), target)
  return `${line?.label}：${line?.before} → ${line?.after}`
}

describe('the words of the audit', () => {
  it.each([
    ['instrument_edited', { field: 'place', before: '锅炉房', after: '门诊' }, '安装/使用地点：锅炉房 → 门诊'],
    ['instrument_edited', { field: 'status', before: 'in_service', after: 'disabled' }, '器具状态：在检 → 停用'],
    ['instrument_edited', { field: 'purpose', before: 'medical', after: null }, '器具用途：医疗卫生 → '],
    ['review_approved', { field: 'review_state', before: 'pending', after: 'approved' }, '审核状态：待审核 → 已通过'],
    ['registered', { field: 'name', before: null, after: '象山县第一人民医院' }, '单位名称： → 象山县第一人民医院'],
    ['individual_edited', { field: 'sex', before: null, after: 'male' }, '性别： → 男'],
    ['association_approved', { field: 'state', before: 'applied', after: 'associated' }, '状态：申请中 → 已关联'],
    ['sms_code_requested', { field: 'purpose', before: null, after: 'registration' }, '用途： → 注册'],
    ['log_in_failed', { field: 'wrong', before: null, after: 3 }, '连续输错次数： → 3'],
    ['export_started', { field: 'colour', before: null, after: 'red' }, '到期情况： → 已超期'],
    ['lines_assigned', { field: 'reason', before: 'nobody_for_kind', after: '' }, '原因：没有检定机构获得该种别的授权 → '],
    ['lines_cancelled', { field: 'reason', before: 'nobody_there', after: '已报废。' }, '原因：使用地点没有获授权的检定机构 → 已报废。'],
    ['import_finished', { field: 'something_new', before: null, after: 'x' }, 'something_new： → x'],
  ] as const)('%s: %o', (action, change, words) => {
    expect(said(action, change)).toBe(words)
  })

  it('names who it was and what kind of account', () => {
    expect(actorWord(auditEntry())).toBe('hospital1（企业）')
    expect(actorWord(auditEntry({ actor: { kind: 'administrator', user_name: '', token: null } }))).toBe('管理员')
  })

  it('names the first of several', () => {
    const target = { id: 'i', name: '压力表', changes: [] }
    expect(targetWord(auditEntry({ targets: [] }))).toBe('')
    expect(targetWord(auditEntry({ targets: [target] }))).toBe('压力表')
    expect(targetWord(auditEntry({ targets: [target, target] }))).toBe('压力表 等 2 项')
  })

  it('tells who handed a request on only where it was somebody else', () => {
    expect(addressWord(auditEntry({ via: '' }))).toBe('203.0.113.7')
    expect(addressWord(auditEntry({ via: '130.176.1.1' }))).toBe('203.0.113.7（经 130.176.1.1）')
  })
})

describe('the actions', () => {
  const document = JSON.parse(readFileSync('../docs/openapi.json', 'utf-8')) as {
    components: { schemas: { Action: { enum: string[] }; ActorKind: { enum: string[] } } }
  }
  const { Action, ActorKind } = document.components.schemas

  it('are worded and grouped, every one that the API knows', () => {
    expect(Object.keys(GROUPS).sort()).toEqual([...Action.enum].sort())
    expect(Action.enum.filter((action) => !i18n.global.te(`audit.actions.${action}`))).toEqual([])
    expect(ActorKind.enum.filter((kind) => !i18n.global.te(`audit.actor.${kind}`))).toEqual([])
  })
})
