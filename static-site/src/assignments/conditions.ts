import type { LocationQuery } from 'vue-router'

import type { UnassignedQuery } from '@/shared/api/types'

/** The conditions as the form edits them; blank means any. */
export interface Draft {
  division: string
  organisation: string
  item: string
  place: string
}

export const ANY: Readonly<Draft> = { division: '', organisation: '', item: '', place: '' }

const NAMES = Object.keys(ANY) as (keyof Draft)[]

/** What an address asks for; what no version of this page wrote is left out. */
export function fromAddress(query: LocationQuery): Draft {
  const conditions: Draft = { ...ANY }
  for (const name of NAMES) {
    const value = query[name]
    if (typeof value === 'string') conditions[name] = value
  }
  return conditions
}

/** The conditions that are set, for an address or a request. */
export function toAddress(conditions: Draft): UnassignedQuery & Record<string, string> {
  const set = NAMES.map((name) => [name, conditions[name].trim()] as const).filter(([, value]) => value !== '')
  return Object.fromEntries(set)
}
