import type { LocationQuery } from 'vue-router'

import type { NoticeConditions, PublicNotice } from '@/shared/api/types'

export const MATTERS: PublicNotice['matter'][] = ['reservation', 'registration', 'change']
export const RESULTS: PublicNotice['result'][] = ['done', 'refused']

/** The conditions as the form edits them; blank means any. */
export interface Draft {
  number: string
  applicant: string
  matter: PublicNotice['matter'] | ''
  result: PublicNotice['result'] | ''
  first: string
  last: string
}

export const ANY: Readonly<Draft> = { number: '', applicant: '', matter: '', result: '', first: '', last: '' }

const NAMES = Object.keys(ANY) as (keyof Draft)[]
const TEXTS = ['number', 'applicant', 'first', 'last'] as const

/** What an address asks for; what no version of this page wrote is left out. */
export function fromAddress(query: LocationQuery): Draft {
  const conditions: Draft = {
    ...ANY,
    matter: MATTERS.find((matter) => matter === query.matter) ?? '',
    result: RESULTS.find((result) => result === query.result) ?? '',
  }
  for (const name of TEXTS) {
    const value = query[name]
    if (typeof value === 'string') conditions[name] = value
  }
  return conditions
}

/** The conditions that are set, for an address or a request. */
export function toAddress(conditions: Draft): NoticeConditions & Record<string, string> {
  return Object.fromEntries(NAMES.map((name) => [name, conditions[name].trim()] as const).filter(([, value]) => value !== ''))
}
