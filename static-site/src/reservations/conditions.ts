import type { LocationQuery } from 'vue-router'

import type { SlipsQuery, SlipState } from '@/shared/api/types'
import { LOOKS } from '@/shared/states'

export const STATES = Object.keys(LOOKS.slip) as SlipState[]

/** The conditions as the form edits them; blank means any. */
export interface Draft {
  number: string
  state: SlipState | ''
  first: string
  last: string
}

export const ANY: Readonly<Draft> = { number: '', state: '', first: '', last: '' }

const NAMES = Object.keys(ANY) as (keyof Draft)[]
const TEXTS = ['number', 'first', 'last'] as const

/** What an address asks for; what no version of this page wrote is left out. */
export function fromAddress(query: LocationQuery): Draft {
  const conditions: Draft = { ...ANY, state: STATES.find((state) => state === query.state) ?? '' }
  for (const name of TEXTS) {
    const value = query[name]
    if (typeof value === 'string') conditions[name] = value
  }
  return conditions
}

/** The conditions that are set, for an address or a request. */
export function toAddress(conditions: Draft): SlipsQuery & Record<string, string> {
  return Object.fromEntries(NAMES.map((name) => [name, conditions[name].trim()] as const).filter(([, value]) => value !== ''))
}
