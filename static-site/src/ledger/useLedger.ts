import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { loadDivisions } from '@/reference/divisions'
import { today } from '@/shared/format'

import { fromAddress, isAny, toAddress, toRequest, type Draft } from './conditions'
import { fetchPage } from './requests'
import { useLedgerPages } from './useLedgerPages'
import { useSummary } from './useSummary'

/** The ledger page: the address holds the conditions, so a query can be bookmarked and "back" works. */
export function useLedger() {
  const route = useRoute()
  const router = useRouter()
  const pages = useLedgerPages(fetchPage)
  const counts = useSummary()
  const selected = ref<string[]>([])

  const current = computed(() => fromAddress(route.query))
  const address = computed(() => JSON.stringify(toAddress(current.value)))
  const chosen = computed(() => pages.rows.value.filter((row) => selected.value.includes(row.id)))

  async function query(conditions: Draft): Promise<void> {
    if (JSON.stringify(toAddress(conditions)) === address.value) await refresh()
    else await router.push({ query: toAddress(conditions) })
  }

  async function refresh(): Promise<void> {
    await Promise.all([pages.query(toRequest(current.value)), counts.load()])
  }

  /** After a change: the same page again, with its counts. */
  async function changed(): Promise<void> {
    selected.value = []
    await Promise.all([pages.reload(), counts.load()])
  }

  watch(address, refresh, { immediate: true })
  watch(pages.page, () => (selected.value = []))
  // Names of divisions only adorn the list; it works without them.
  loadDivisions().catch(() => undefined)

  return {
    ...pages,
    ...counts,
    current,
    unconditional: computed(() => isAny(current.value)),
    selected,
    chosen,
    query,
    changed,
    day: computed(() => counts.summary.value?.today ?? today()),
  }
}
