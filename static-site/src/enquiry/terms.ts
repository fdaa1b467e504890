import type { LocationQuery } from 'vue-router'

/** How an address tells the conditions of an enquiry: both ways, so that what was found can be shared. */
export interface Terms<Draft> {
  read: (query: LocationQuery) => Draft
  /** Without what is blank. */
  write: (draft: Draft) => Record<string, string>
}

/** Conditions that are texts, each under its own name; what no version of the page wrote is left out. */
export function plainTerms<Name extends string>(names: readonly Name[]): Terms<Record<Name, string>> {
  return {
    read: (query) => Object.fromEntries(names.map((name) => [name, textOf(query, name)])) as Record<Name, string>,
    write: (draft) => filled(Object.fromEntries(names.map((name) => [name, draft[name]]))),
  }
}

/** A condition of an address; blank where it is none, or several. */
export function textOf(query: LocationQuery, name: string): string {
  const value = query[name]
  return typeof value === 'string' ? value : ''
}

/** Those that say something, without blanks around them. */
export function filled(conditions: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(conditions).map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== ''))
}
