import { expect, it, vi } from 'vitest'

import { compared } from '@/enquiry/fileCheck'

/** SHA-256 of "abc", from FIPS 180-2. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const PDF = { type: 'application/pdf' }

const held = { sha256: ABC, number: 'JD-2', holds: true }
const former = { sha256: ABC, number: 'JD-1', holds: false }

const file = (content = 'abc', name = 'JD-1.pdf', type = PDF.type) => new File([content], name, { type })

it('tells the file that holds, a former one and any other apart', async () => {
  expect(await compared(file(), [held])).toEqual({ kind: 'same' })
  expect(await compared(file(), [{ ...held, sha256: '0' }, former])).toEqual({ kind: 'former', number: 'JD-1' })
  expect(await compared(file('abd'), [held, former])).toEqual({ kind: 'other' })
})

it('says what cannot be compared', async () => {
  const large = file()
  Object.defineProperty(large, 'size', { value: 5 * 1024 * 1024 + 1 })
  const gone = file()
  gone.arrayBuffer = () => Promise.reject(new Error('gone'))
  expect(await compared(file('abc', 'a.jpg', 'image/jpeg'), [held])).toEqual({ kind: 'notPdf' })
  expect(await compared(large, [held])).toEqual({ kind: 'tooBig' })
  expect(await compared(file(''), [held])).toEqual({ kind: 'empty' })
  expect(await compared(gone, [held])).toEqual({ kind: 'unreadable' })
})

it('needs a browser that hashes, which on insecure addresses none does', async () => {
  vi.stubGlobal('crypto', {})
  expect(await compared(file(), [held])).toEqual({ kind: 'noHashing' })
})
