import { describe, expect, it } from 'vitest'

import { withRegion } from '@/capability/regions'
import { Divisions } from '@/reference/divisions'

const TREE = new Divisions({
  current: [
    ['330000', '浙江省', ''],
    ['330200', '宁波市', '330000'],
    ['330225', '象山县', '330200'],
    ['331082', '临海市', '330000'],
  ],
  former: [],
})

describe('withRegion', () => {
  it.each([
    [[], '330225', ['330225']],
    [['331082'], '330225', ['331082', '330225']],
    [['330225', '331082'], '330200', ['331082', '330200']],
    [['330225', '331082'], '330000', ['330000']],
    [['330200'], '330225', ['330200']],
    [['330225'], '330225', ['330225']],
  ])('adds to %j the region %s', (regions, code, after) => {
    expect(withRegion(TREE, regions, code)).toEqual(after)
  })
})
