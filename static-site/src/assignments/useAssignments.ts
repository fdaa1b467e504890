import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { usePages } from '@/shared/composables/usePages'
import type { Task } from '@/work/task'

import { fromAddress, toAddress, type Draft } from './conditions'
import { fetchUnassigned } from './requests'

/** What waits for the administrator: the address holds the conditions, so that a query can be bookmarked and "back" works. */
export function useAssignments() {
  const route = useRoute()
  const router = useRouter()
  const conditions = computed(() => fromAddress(route.query))
  const address = computed(() => JSON.stringify(toAddress(conditions.value)))
  const pages = usePages<Task>((cursor) => fetchUnassigned(toAddress(conditions.value), cursor))
  const selected = ref<string[]>([])

  async function query(wanted: Draft): Promise<void> {
    const next = toAddress(wanted)
    if (JSON.stringify(next) === address.value) await refresh()
    else await router.push({ query: next })
  }

  async function refresh(): Promise<void> {
    selected.value = []
    await pages.start()
  }

  // Another query's rows must not stand under its conditions while it is read.
  watch(address, () => {
    pages.rows.value = []
    void refresh()
  }, { immediate: true })

  return {
    ...pages,
    conditions,
    unconditional: computed(() => address.value === '{}'),
    selected,
    chosen: computed(() => pages.rows.value.filter(({ id }) => selected.value.includes(id))),
    query,
    refresh,
  }
}
