import { filled, textOf, type Terms } from './terms'

/** By what an instrument is looked for: one of them at a time; a name only together with its county. */
export const WAYS = ['code', 'serial_number', 'certificate_number', 'name'] as const

export interface InstrumentDraft {
  by: (typeof WAYS)[number]
  words: string
  division: string
}

export const NEWEST: Readonly<InstrumentDraft> = { by: 'code', words: '', division: '' }

export const INSTRUMENT_TERMS: Terms<InstrumentDraft> = {
  read: (query) => {
    const by = WAYS.find((way) => textOf(query, way) !== '') ?? (textOf(query, 'division') ? 'name' : NEWEST.by)
    return { by, words: textOf(query, by), division: by === 'name' ? textOf(query, 'division') : '' }
  },
  write: ({ by, words, division }) => filled({ [by]: words, ...(by === 'name' ? { division } : {}) }),
}

/** What is missing of a condition, so that it cannot be asked about yet; nothing at all is a condition, too. */
export function missing({ by, words, division }: InstrumentDraft): 'words' | 'division' | undefined {
  if (by !== 'name') return undefined
  if (words.trim() === '') return division === '' ? undefined : 'words'
  return division === '' ? 'division' : undefined
}
