import { describe, expect, it } from 'vitest'

import { addressOf, ENQUIRIES, enquiryAbout } from '@/portal/enquiries'

describe('the enquiry box', () => {
  it.each([
    ['instruments', 'code', ' 330225202600000001 ', { path: '/enquiry/instruments', query: { code: '330225202600000001' } }],
    ['certificates', 'number', 'JD-1', { path: '/enquiry/certificates', query: { number: 'JD-1' } }],
    ['institutions', 'name', '象山', { path: '/enquiry/institutions', query: { name: '象山' } }],
    ['catalogue', 'kind', '血压计', { path: '/enquiry/catalogue', query: { kind: '血压计' } }],
    ['catalogue', 'kind', '', { path: '/enquiry/catalogue', query: {} }],
  ])('asks about %s by %s', (about, by, words, address) => {
    expect(addressOf(enquiryAbout(about), by, words)).toEqual(address)
  })

  it('begins with instruments', () => {
    expect(enquiryAbout('nothing')).toBe(ENQUIRIES[0])
  })
})
