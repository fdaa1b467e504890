import { describe, expect, it } from 'vitest'
import type { LocationQuery } from 'vue-router'

import { INSTITUTION_TERMS } from '@/enquiry/institutionTerms'
import { INSTRUMENT_TERMS, missing, NEWEST } from '@/enquiry/instrumentTerms'
import { ENQUIRIES } from '@/portal/enquiries'
import { plainTerms, type Terms } from '@/enquiry/terms'

describe('the conditions of an address', () => {
  it.each<Record<string, string>>([{}, { code: '3302' }, { serial_number: 'W-1' }, { certificate_number: 'JD-1' }, { name: '压力表', division: '330225' }, { name: '压力表' }, { division: '330225' }])(
    'for instruments are read and written alike: %j',
    (address) => {
      expect(INSTRUMENT_TERMS.write(INSTRUMENT_TERMS.read(address))).toEqual(address)
    },
  )

  it('for instruments are one at a time', () => {
    expect(INSTRUMENT_TERMS.write(INSTRUMENT_TERMS.read({ code: 'A', name: 'B', division: '330225' }))).toEqual({ code: 'A' })
    expect(INSTRUMENT_TERMS.read({ code: ['A', 'B'], place: 'x' })).toEqual(NEWEST)
  })

  it('leave out blanks, and what no version of the page wrote', () => {
    const address = { name: '象山', region: '330225', valid_to: '2027-01-01' }
    expect(INSTITUTION_TERMS.write(INSTITUTION_TERMS.read({ ...address, colour: 'red', valid_from: ['x'] }))).toEqual(address)
    expect(plainTerms(['number']).write({ number: '  ' })).toEqual({})
  })

  it.each([
    ['name', '压力表', '', 'division'],
    ['name', '', '330225', 'words'],
    ['name', '压力表', '330225', undefined],
    ['name', '', '', undefined],
    ['code', '', '', undefined],
  ] as const)('by %s of %j in %j lack %s', (by, words, division, lacking) => {
    expect(missing({ by, words, division })).toBe(lacking)
  })
})

/** What a page makes of an address. */
const SEEN = {
  instruments: (query: LocationQuery) => INSTRUMENT_TERMS.write(INSTRUMENT_TERMS.read(query)),
  certificates: (query: LocationQuery) => seen(plainTerms(['number']), query),
  institutions: (query: LocationQuery) => seen(INSTITUTION_TERMS, query),
  catalogue: (query: LocationQuery) => seen(plainTerms(['edition', 'item', 'kind']), query),
}

function seen<Draft>({ read, write }: Terms<Draft>, query: LocationQuery): Record<string, string> {
  return write(read(query))
}

it.each(ENQUIRIES.flatMap(({ about, by }) => by.map((each) => [about, each] as const)))('of %s know %s, which the enquiry box of the home page asks by', (about, by) => {
  expect(SEEN[about as keyof typeof SEEN]({ [by]: 'x' })).toEqual({ [by]: 'x' })
})
