import { describe, expect, it } from 'vitest'

import { Divisions } from '@/reference/divisions'
import { levelsOf } from '@/reference/levels'

const tree = new Divisions({
  current: [
    ['110000', '北京市', ''],
    ['110101', '东城区', '110000'],
    ['330000', '浙江省', ''],
    ['330200', '宁波市', '330000'],
    ['330225', '象山县', '330200'],
    ['440000', '广东省', ''],
    ['440100', '广州市', '440000'],
    ['440103', '荔湾区', '440100'],
    ['441900', '东莞市', '440000'],
  ],
  former: [['330103', '浙江省杭州市下城区']],
})

describe('Divisions', () => {
  it('names a division in full, a former one too, and shows the code of an unknown one', () => {
    expect(['330225', '330103', '999999'].map((code) => tree.fullName(code))).toEqual(['浙江省宁波市象山县', '浙江省杭州市下城区', '999999'])
  })

  it('knows where an instrument may stand', () => {
    expect(['330225', '441900', '110101', '330200', '330103'].map((code) => tree.isLeaf(code))).toEqual([true, true, true, false, false])
  })
})

describe('levelsOf', () => {
  const shape = (...chosen: string[]) => levelsOf(tree, chosen).map(({ name, options }) => [name, options.length])

  it('offers level after level', () => {
    expect(shape()).toEqual([['province', 3], ['city', 0], ['county', 0]])
    expect(shape('330000')).toEqual([['province', 3], ['city', 1], ['county', 0]])
    expect(shape('330000', '330200')).toEqual([['province', 3], ['city', 1], ['county', 1]])
  })

  it('has counties right under Beijing, and none under Dongguan', () => {
    expect(shape('110000')).toEqual([['province', 3], ['county', 1]])
    expect(shape('440000', '441900')).toEqual([['province', 3], ['city', 2]])
  })

  it('shows its levels before the divisions are there', () => {
    expect(levelsOf(undefined, []).map(({ name }) => name)).toEqual(['province', 'city', 'county'])
  })
})
