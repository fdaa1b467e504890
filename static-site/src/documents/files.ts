import type { DocumentPurpose, MediaType } from '@/shared/api/types'

/** The largest file that storage takes. */
export const LARGEST_BYTES = 5 * 1024 * 1024

const PICTURES: readonly MediaType[] = ['image/jpeg', 'image/png']
const PAPERS: readonly MediaType[] = [...PICTURES, 'application/pdf']
const PDF: readonly MediaType[] = ['application/pdf']

/** The kinds of file that a purpose takes; the server looks at the content once more. */
export const ACCEPTED: Readonly<Record<DocumentPurpose, readonly MediaType[]>> = {
  business_licence: PAPERS,
  organisation_photo: PICTURES,
  authorisation_certificate: PAPERS,
  individual_photo: PICTURES,
  verification_certificate: PDF,
}

const ENDINGS: Readonly<Record<string, MediaType>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' }

/** The kind of a file as the browser says, or else by its ending. */
export function mediaTypeOf({ name, type }: { name: string; type: string }): MediaType | undefined {
  return PAPERS.find((known) => known === type) ?? ENDINGS[name.toLowerCase().split('.').at(-1) ?? '']
}

/** What a purpose takes, as the locales word it: what is asked for, and that something else came. */
export function kindsOf(purpose: DocumentPurpose): { asked: string; refused: string } {
  const accepted = ACCEPTED[purpose]
  if (accepted === PICTURES) return { asked: 'document.pictures', refused: 'document.notAPicture' }
  if (accepted === PDF) return { asked: 'document.pdf', refused: 'document.notAPdf' }
  return { asked: 'document.papers', refused: 'document.wrongKind' }
}

/** Why a file cannot be taken, as a key of the locales; what only its content tells is left to the server. */
export function problemOf(file: { name: string; type: string; size: number }, purpose: DocumentPurpose): string | null {
  const type = mediaTypeOf(file)
  if (type === undefined || !ACCEPTED[purpose].includes(type)) return kindsOf(purpose).refused
  if (file.size > LARGEST_BYTES) return 'document.tooBig'
  return file.size === 0 ? 'document.empty' : null
}
