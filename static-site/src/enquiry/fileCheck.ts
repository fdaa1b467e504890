import { LARGEST_BYTES, mediaTypeOf } from '@/documents/files'
import type { PublicCertificate } from '@/shared/api/types'

type StoredFile = PublicCertificate['files'][number]

/** What comparing a file with the stored ones showed; or why it could not be compared. */
export type Outcome =
  | { kind: 'same' | 'other' | 'notPdf' | 'tooBig' | 'empty' | 'unreadable' | 'noHashing' }
  | { kind: 'former'; number: string }

/** Compares a file, which stays where it is, with the certificate's files by SHA-256. */
export async function compared(file: File, stored: readonly StoredFile[]): Promise<Outcome> {
  if (mediaTypeOf(file) !== 'application/pdf') return { kind: 'notPdf' }
  if (file.size > LARGEST_BYTES) return { kind: 'tooBig' }
  if (file.size === 0) return { kind: 'empty' }
  // Browsers hash on secure addresses only.
  if (!('subtle' in crypto)) return { kind: 'noHashing' }
  const hash = await sha256Of(file).catch(() => undefined)
  if (hash === undefined) return { kind: 'unreadable' }
  const found = stored.find(({ sha256 }) => sha256 === hash)
  if (!found) return { kind: 'other' }
  return found.holds ? { kind: 'same' } : { kind: 'former', number: found.number }
}

async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
