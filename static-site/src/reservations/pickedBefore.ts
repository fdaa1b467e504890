import { MOST } from './collect'

/** The instruments that another page picked for the form and left in the history's state. */
export function pickedBefore(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('instruments' in state) || !Array.isArray(state.instruments)) return []
  return [...new Set(state.instruments.filter((id): id is string => typeof id === 'string'))].slice(0, MOST)
}
