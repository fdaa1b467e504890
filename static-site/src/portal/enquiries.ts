import type { RouteLocationRaw } from 'vue-router'

/** One tab of the enquiry box: the page that answers it, and by what it can be asked. */
export interface Enquiry {
  about: string
  /** The names that the page's address gives the conditions; the first is proposed. */
  by: readonly string[]
}

const INSTRUMENTS: Enquiry = { about: 'instruments', by: ['code', 'serial_number', 'certificate_number'] }

export const ENQUIRIES: readonly Enquiry[] = [
  INSTRUMENTS,
  { about: 'certificates', by: ['number'] },
  { about: 'institutions', by: ['name'] },
  { about: 'catalogue', by: ['kind', 'item'] },
]

/** The tab of a name; the first where there is none of it. */
export function enquiryAbout(about: string): Enquiry {
  return ENQUIRIES.find((each) => each.about === about) ?? INSTRUMENTS
}

/** Where an enquiry is answered; without words it is the page as it is for everybody. */
export function addressOf({ about }: Enquiry, by: string, words: string): RouteLocationRaw {
  const wanted = words.trim()
  return { path: `/enquiry/${about}`, query: wanted ? { [by]: wanted } : {} }
}
