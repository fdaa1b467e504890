import { computed, ref } from 'vue'

import type { LedgerSummary } from '@/shared/api/types'

import type { Draft } from './conditions'
import { fetchSummary } from './requests'

export interface Tile {
  key: 'total' | 'due_soon' | 'overdue' | 'failed' | 'never_verified' | 'in_service' | 'disabled' | 'scrapped'
  count: number
  conditions: Partial<Draft>
}

/** What each count stands for, as conditions of a query. */
const FILTERS: readonly [Tile['key'], Partial<Draft>][] = [
  ['overdue', { colour: 'red' }],
  ['failed', { failed: true }],
  ['due_soon', { colour: 'yellow' }],
  ['never_verified', { never_verified: true }],
  ['in_service', { status: 'in_service' }],
  ['disabled', { status: 'disabled' }],
  ['scrapped', { status: 'scrapped' }],
  ['total', {}],
]

/** The counts above the ledger; without them the ledger still works, so a failure only hides them. */
export function useSummary() {
  const summary = ref<LedgerSummary>()

  async function load(): Promise<void> {
    try {
      summary.value = await fetchSummary()
    } catch {
      summary.value = undefined
    }
  }

  const tiles = computed<Tile[]>(() => {
    const counts = summary.value
    return counts ? FILTERS.map(([key, conditions]) => ({ key, count: counts[key], conditions })) : []
  })

  return { summary, tiles, load }
}
