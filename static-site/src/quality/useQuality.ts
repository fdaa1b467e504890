import { computed, reactive, ref } from 'vue'

import { fetchSummary } from '@/ledger/requests'
import type { LedgerSummary, QualityConditions, QualityLine } from '@/shared/api/types'
import { usePages } from '@/shared/composables/usePages'
import { today } from '@/shared/format'

import { fetchQuality } from './requests'

type Choice = Pick<QualityConditions, 'verdict' | 'in_force'>

export interface Tile {
  key: 'in_service' | 'passed' | 'failed' | 'overdue' | 'due_soon' | 'never_verified'
  count: (counts: LedgerSummary) => number
  choice: Choice
}

/** What stands above the list: a count that the ledger keeps, and the conditions that it stands for. */
const TILES: readonly Tile[] = [
  { key: 'failed', count: (counts) => counts.failed, choice: { verdict: 'failed' } },
  { key: 'overdue', count: (counts) => counts.overdue, choice: { in_force: 'overdue' } },
  { key: 'due_soon', count: (counts) => counts.due_soon, choice: { in_force: 'due_soon' } },
  { key: 'never_verified', count: (counts) => counts.never_verified, choice: { verdict: 'none' } },
  { key: 'passed', count: (counts) => counts.in_service - counts.never_verified - counts.failed, choice: { verdict: 'passed' } },
  { key: 'in_service', count: (counts) => counts.in_service, choice: {} },
]

/** Verdicts and certificates: a choice among the counts, and words that narrow it down. */
export function useQuality() {
  const counts = ref<LedgerSummary>()
  const choice = ref<Choice>({})
  const words = reactive({ name: '', certificate_number: '' })
  const asked = ref({ ...words })
  const pages = usePages<QualityLine>((cursor) => fetchQuality({ ...choice.value, ...asked.value }, cursor))

  async function loadCounts(): Promise<void> {
    try {
      counts.value = await fetchSummary()
    } catch {
      // Without the counts the list still works.
      counts.value = undefined
    }
  }

  async function query(): Promise<void> {
    asked.value = { ...words }
    await Promise.all([pages.start(), loadCounts()])
  }

  function choose(tile: { choice: Choice }): Promise<void> {
    choice.value = tile.choice
    return query()
  }

  function reset(): Promise<void> {
    Object.assign(words, { name: '', certificate_number: '' })
    return choose({ choice: {} })
  }

  const tiles = computed(() => {
    const known = counts.value
    if (!known) return []
    return TILES.map(({ key, count, choice: stands }) => ({
      key,
      count: count(known),
      choice: stands,
      active: JSON.stringify(stands) === JSON.stringify(choice.value),
    }))
  })
  const unconditional = computed(() => !choice.value.verdict && !choice.value.in_force && !asked.value.name && !asked.value.certificate_number)

  return { ...pages, words, tiles, unconditional, query, choose, reset, day: computed(() => counts.value?.today ?? today()) }
}
