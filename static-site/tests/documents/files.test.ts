import { expect, it } from 'vitest'

import { LARGEST_BYTES, mediaTypeOf, problemOf } from '@/documents/files'

it.each([
  ['a.jpg', '', 'image/jpeg'],
  ['a.PDF', '', 'application/pdf'],
  ['a.pdf', 'image/png', 'image/png'],
  ['a.heic', 'image/heic', undefined],
  ['a', '', undefined],
])('knows the kind of %s (%s)', (name, type, kind) => {
  expect(mediaTypeOf({ name, type })).toBe(kind)
})

it.each([
  [{ name: 'a.png', type: 'image/png', size: 1 }, 'individual_photo', null],
  [{ name: 'a.pdf', type: 'application/pdf', size: 1 }, 'business_licence', null],
  [{ name: 'a.pdf', type: 'application/pdf', size: 1 }, 'individual_photo', 'document.notAPicture'],
  [{ name: 'a.pdf', type: 'application/pdf', size: 1 }, 'verification_certificate', null],
  [{ name: 'a.png', type: 'image/png', size: 1 }, 'verification_certificate', 'document.notAPdf'],
  [{ name: 'a.doc', type: '', size: 1 }, 'business_licence', 'document.wrongKind'],
  [{ name: 'a.png', type: '', size: 0 }, 'business_licence', 'document.empty'],
  [{ name: 'a.png', type: '', size: LARGEST_BYTES }, 'business_licence', null],
  [{ name: 'a.png', type: '', size: LARGEST_BYTES + 1 }, 'business_licence', 'document.tooBig'],
] as const)('says why %j is not taken as %s', (file, purpose, problem) => {
  expect(problemOf(file, purpose)).toBe(problem)
})
