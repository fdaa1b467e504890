import type { LocationQuery } from 'vue-router'

import type { WorkQuery, WorkState } from '@/shared/api/types'

/** The lists of an institution's work, in the order in which its work goes on. */
export const STATES: readonly WorkState[] = ['assigned', 'accepted', 'appointed', 'received', 'certified', 'returned', 'refused', 'cancelled']

/** The conditions as the form edits them; blank means any. */
export interface Draft {
  organisation: string
  item: string
  place: string
  first: string
  last: string
}

export const ANY: Readonly<Draft> = { organisation: '', item: '', place: '', first: '', last: '' }

const NAMES = Object.keys(ANY) as (keyof Draft)[]

/** What an address asks for: a list and conditions; what no version of this page wrote is left out. */
export function fromAddress(query: LocationQuery): { state: WorkState; conditions: Draft } {
  const conditions: Draft = { ...ANY }
  for (const name of NAMES) {
    const value = query[name]
    if (typeof value === 'string') conditions[name] = value
  }
  return { state: STATES.find((state) => state === query.state) ?? 'assigned', conditions }
}

/** The list and the conditions that are set, for an address or a request. */
export function toAddress(state: WorkState, conditions: Draft): WorkQuery & Record<string, string> {
  const set = NAMES.map((name) => [name, conditions[name].trim()] as const).filter(([, value]) => value !== '')
  return { ...Object.fromEntries(set), state }
}

export function isAny(conditions: Draft): boolean {
  return NAMES.every((name) => conditions[name].trim() === '')
}
