import { describe, expect, it } from 'vitest'

import { NO_AUTHORISATION } from '@/capability/authorisation'
import { asksFor, compare, keptFiles } from '@/changes/describe'
import { difference, differences } from '@/changes/difference'
import { missingPapers, startPapers, toOrganisationChange } from '@/changes/papers'
import type { Authorisation } from '@/shared/api/types'

import { change, registered } from '../samples'

const WAS: Authorisation = {
  certificate_number: '甬法计〔2024〕0226号',
  level: 'county',
  regions: ['330226'],
  scope: [{ item: '压力表', kind: null }, { item: '血压计', kind: '血压计' }],
  valid_from: '2024-01-01',
  valid_until: '2030-12-31',
  standing: 'valid',
}
const ASKED: Authorisation = { ...WAS, scope: [{ item: '压力表', kind: '氧气表' }, { item: '血压计', kind: '血压计' }], valid_until: '2035-12-31' }
const CERTIFICATE = { id: 'D1', purpose: 'authorisation_certificate', media_type: 'image/png', size: 1024, name: '新证书.png' } as const
const PROLONGED = change({
  kind: 'institution',
  fields: [],
  authorisation: { was: WAS, asked: ASKED },
  documents: [{ purpose: 'authorisation_certificate', was: null, asked: CERTIFICATE }],
})
const TEXTS = { name: '所', code: '', division: '', legal_representative: '', legal_representative_id: '', explanation: '' }

describe('an authorisation that is to change', () => {
  it('stands old beside new, lists with what they gain, lose and keep', () => {
    expect(compare(PROLONGED).at(-1)).toEqual({ field: 'valid_until', label: '有效日期（止）', was: '2030-12-31', asked: '2035-12-31' })
    expect(differences(PROLONGED)[1]).toMatchObject({ added: ['压力表：氧气表'], removed: ['压力表（整个项别）'], kept: ['血压计：血压计'] })
    expect(difference([], ['a'])).toEqual({ added: ['a'], removed: [], kept: [] })
    expect(asksFor(PROLONGED)).toEqual(['计量授权', '计量授权证书'])
    expect(differences(change())).toEqual([])
  })

  it('has links to the files that are kept', () => {
    expect(keptFiles(PROLONGED)).toEqual({ was: true, asked: true })
    expect(keptFiles(change({ state: 'approved' }))).toEqual({ was: false, asked: true })
    expect(keptFiles(change({ state: 'refused' }))).toEqual({ was: true, asked: false })
  })
})

describe('the papers of the form', () => {
  it('begin with what is in force, after a refusal with what was asked for, without its files', () => {
    const own = registered({ kind: 'institution', authorisation: WAS })
    expect(startPapers(own, change())).toMatchObject({ authorising: false, authorisation: { valid_until: '2030-12-31' } })
    expect(startPapers(own, { ...PROLONGED, state: 'refused' })).toMatchObject({
      authorising: true,
      authorisation: { valid_until: '2035-12-31' },
      authorisation_certificate: null,
    })
  })

  it('are sent only where they are asked for, and then with the certificate', () => {
    const none = { ...TEXTS, authorising: false, authorisation: NO_AUTHORISATION, authorisation_certificate: CERTIFICATE, business_licence: null }
    expect(missingPapers(none)).toEqual({})
    expect(toOrganisationChange(none)).toMatchObject({ authorisation: null, authorisation_certificate: null })
    const some = { ...none, authorising: true, authorisation: ASKED, authorisation_certificate: null }
    expect(Object.keys(missingPapers(some))).toEqual(['authorisation_certificate'])
    expect(toOrganisationChange({ ...some, authorisation_certificate: CERTIFICATE })).toMatchObject({ authorisation_certificate: 'D1' })
  })
})
