import type { LocationQuery } from 'vue-router'

import type { Conditions } from '@/shared/api/types'

/** The conditions as the form edits them; blank means any. */
export interface Draft {
  name: string
  item: string
  kind: string
  model: string
  serial_number: string
  manufacturer: string
  division: string
  place: string
  status: string
  due_from: string
  due_to: string
  colour: string
  never_verified: boolean
  failed: boolean
}

export const ANY: Readonly<Draft> = {
  name: '',
  item: '',
  kind: '',
  model: '',
  serial_number: '',
  manufacturer: '',
  division: '',
  place: '',
  status: '',
  due_from: '',
  due_to: '',
  colour: '',
  never_verified: false,
  failed: false,
}

const NAMES = Object.keys(ANY) as (keyof Draft)[]
/** Conditions that are always on the screen; the others show behind "more". */
export const FIRST_NAMES: readonly (keyof Draft)[] = ['name', 'serial_number', 'status', 'colour', 'never_verified', 'failed']

/** Conditions that are met or not asked for. */
const FLAGS = ['never_verified', 'failed'] as const

const CHOICES: Partial<Record<keyof Draft, readonly string[]>> = {
  status: ['in_service', 'disabled', 'scrapped'],
  colour: ['yellow', 'red'],
}

/** The conditions in an address; what no condition knows, or no choice allows, is left out. */
export function fromAddress(query: LocationQuery): Draft {
  const draft: Draft = { ...ANY }
  for (const name of NAMES) {
    const value = query[name]
    if (typeof value !== 'string') continue
    if (isFlag(name)) draft[name] = value === 'true'
    else if (CHOICES[name]?.includes(value) ?? true) draft[name] = value
  }
  return draft
}

/** The conditions that are set, for an address or a request. */
export function toAddress(draft: Draft): Record<string, string> {
  const set: Record<string, string> = {}
  for (const name of NAMES) {
    const value = String(draft[name]).trim()
    if (value !== '' && value !== 'false') set[name] = value
  }
  return set
}

/** The conditions that are set, as the API takes them. */
export function toRequest(draft: Draft): Conditions {
  return { ...toAddress(draft), ...Object.fromEntries(FLAGS.filter((name) => draft[name]).map((name) => [name, true])) }
}

export function isAny(draft: Draft): boolean {
  return Object.keys(toAddress(draft)).length === 0
}

function isFlag(name: keyof Draft): name is (typeof FLAGS)[number] {
  return (FLAGS as readonly string[]).includes(name)
}
