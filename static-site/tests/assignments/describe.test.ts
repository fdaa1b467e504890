import { describe, expect, it } from 'vitest'

import { ANY, fromAddress, toAddress } from '@/assignments/conditions'
import { againstWords, choiceWords, groupsOf, waitedWord, whyWord } from '@/assignments/describe'

import { institution, waiting } from './institutions'

describe('a line that waits', () => {
  it('says why it has no institution, whatever a newer server says', () => {
    expect(['nobody_there', 'nobody_for_kind', 'later'].map((reason) => whyWord(waiting({ reason })))).toEqual([
      '使用地点没有获授权的检定机构',
      '没有检定机构获得该种别的授权',
      'later',
    ])
  })

  it('says for how long it has waited, by the days in China', () => {
    const line = waiting({ updated_at: '2026-11-22T18:00:00Z' })
    expect([waitedWord(line, '2026-11-23'), waitedWord(line, '2026-12-01')]).toEqual(['今天提交', '已等 8 天'])
  })
})

describe('what institutions are judged by', () => {
  it('is the kind and the division', () => {
    const tasks = [waiting(), waiting({ number: 2, place: '别处' }), waiting({ number: 3, kind: '血压计' }), waiting({ number: 4, division: '330226' })]
    expect(groupsOf(tasks).map(({ task, count }) => [task.number, count])).toEqual([[1, 2], [3, 1], [4, 1]])
  })
})

describe('an institution', () => {
  it('is told with its level, its authorisation and its work', () => {
    expect(choiceWords(institution())).toEqual(['330200', '市级', '授权至 2028-06-30', '在办 3 台'])
    expect(choiceWords(institution({ level: null, valid_until: null, open_work: 0 }))).toEqual(['330200', '在办 0 台'])
  })

  it('is told with all that speaks against it', () => {
    expect(againstWords(institution({ unfit: ['other_kinds', 'other_regions'] }))).toEqual(['授权范围不含该种别', '授权区域不含使用地点'])
    expect(againstWords(institution({ unfit: ['no_authorisation', 'not_in_force'] }))).toEqual(['没有授权信息', '授权不在有效期内'])
  })
})

describe('the address', () => {
  it('keeps the conditions that are set', () => {
    const conditions = { ...ANY, division: '330200', item: ' 压力表 ' }
    expect(toAddress(conditions)).toEqual({ division: '330200', item: '压力表' })
    expect(fromAddress({ division: '330200', item: '压力表', state: 'x', place: ['a', 'b'] })).toEqual({ ...ANY, division: '330200', item: '压力表' })
  })
})
