import type { Locale } from '@/i18n'

import type { Matter } from './matters'

export interface Step {
  title: string
  text: string
  /** What the step looks like on the screen: shown once there is a picture of the name (pictures.ts). */
  picture?: { name: string; alt: string }
}

export interface Mistake {
  wrong: string
  right: string
}

/** What somebody who has never done it wants to know of a matter, in one language. */
export interface Guide {
  about: string
  needs: readonly string[]
  duration: string
  steps: readonly Step[]
  after: readonly string[]
  mistakes: readonly Mistake[]
}

// One file for each guide and language, fetched when it is read: nobody reads them all.
const FILES = import.meta.glob<Guide>('./{zh-CN,en}/*.ts', { import: 'default' })

/** Fetches a guide; fails where the network does. */
export async function readGuide(matter: Matter, locale: Locale): Promise<Guide> {
  const read = FILES[`./${locale}/${matter}.ts`]
  if (!read) throw new Error(`no guide ${locale}/${matter}`)
  return read()
}
