import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import type { Slip } from '@/shared/api/types'
import { usePages } from '@/shared/composables/usePages'

import { fromAddress, toAddress, type Draft } from './conditions'
import { fetchSlips } from './requests'

/** The list of slips: the address holds its conditions, so that a query can be bookmarked and "back" works. */
export function useSlips() {
  const route = useRoute()
  const router = useRouter()
  const conditions = computed(() => fromAddress(route.query))
  const asked = computed(() => toAddress(conditions.value))
  const address = computed(() => JSON.stringify(asked.value))
  const pages = usePages<Slip>((cursor) => fetchSlips(asked.value, cursor))

  async function query(wanted: Draft): Promise<void> {
    const next = toAddress(wanted)
    if (JSON.stringify(next) === address.value) await pages.start()
    else await router.push({ query: next })
  }

  // What does not meet the conditions must not stand under them while they are asked for.
  watch(address, () => {
    pages.rows.value = []
    void pages.start()
  }, { immediate: true })

  return { ...pages, conditions, unconditional: computed(() => Object.keys(asked.value).length === 0), query }
}
