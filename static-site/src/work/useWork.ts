import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import type { WorkCounts, WorkState } from '@/shared/api/types'
import { usePages } from '@/shared/composables/usePages'

import { fromAddress, isAny, toAddress, type Draft } from './conditions'
import { fetchCounts, fetchWork } from './requests'
import { ofSlip, type Task } from './task'

/** The work page: the address holds the list and its conditions, so that a query can be bookmarked and "back" works. */
export function useWork() {
  const route = useRoute()
  const router = useRouter()
  const asked = computed(() => fromAddress(route.query))
  const address = computed(() => JSON.stringify(toAddress(asked.value.state, asked.value.conditions)))
  const pages = usePages<Task>((cursor) => fetchWork(toAddress(asked.value.state, asked.value.conditions), cursor))
  const counts = ref<WorkCounts>()
  const selected = ref<string[]>([])

  const chosen = computed(() => pages.rows.value.filter(({ id }) => selected.value.includes(id)))

  async function loadCounts(): Promise<void> {
    try {
      counts.value = await fetchCounts()
    } catch {
      // Without the counts the lists still work.
      counts.value = undefined
    }
  }

  async function query(state: WorkState, conditions: Draft): Promise<void> {
    const wanted = toAddress(state, conditions)
    if (JSON.stringify(wanted) === address.value) await refresh()
    else await router.push({ query: wanted })
  }

  async function refresh(): Promise<void> {
    selected.value = []
    await Promise.all([pages.start(), loadCounts()])
  }

  function selectSlip(slip: string): void {
    selected.value = [...new Set([...selected.value, ...ofSlip(pages.rows.value, slip)])]
  }

  // Another list's rows are none of this one's, and must not stand under its heading while it is read.
  watch(address, () => {
    pages.rows.value = []
    void refresh()
  }, { immediate: true })

  return {
    ...pages,
    state: computed(() => asked.value.state),
    conditions: computed(() => asked.value.conditions),
    unconditional: computed(() => isAny(asked.value.conditions)),
    counts,
    selected,
    chosen,
    query,
    refresh,
    selectSlip,
  }
}
