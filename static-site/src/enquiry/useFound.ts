import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { usePages, type Page } from '@/shared/composables/usePages'

import type { Terms } from './terms'

type Fetch<Row> = (conditions: Record<string, string>, cursor: string | undefined) => Promise<Page<Row>>

/** What meets the conditions of the address; nothing is asked for while they are not `ready`. */
export function useFound<Draft, Row>({ read, write }: Terms<Draft>, fetch: Fetch<Row>, ready: (draft: Draft) => boolean = () => true) {
  const route = useRoute()
  const router = useRouter()
  const conditions = computed(() => read(route.query))
  const asked = computed(() => write(conditions.value))
  const address = computed(() => JSON.stringify(asked.value))
  const pages = usePages<Row>((cursor) => fetch(asked.value, cursor))
  const { rows, hasMore } = pages

  async function query(wanted: Draft): Promise<void> {
    const next = write(wanted)
    if (JSON.stringify(next) !== address.value) await router.push({ query: next })
    else if (ready(wanted)) await pages.start()
  }

  // What does not meet the conditions must not stand under them while they are asked for.
  watch(address, () => {
    pages.clear()
    if (ready(conditions.value)) void pages.start()
  }, { immediate: true })

  return {
    ...pages,
    conditions,
    isReady: computed(() => ready(conditions.value)),
    unconditional: computed(() => Object.keys(asked.value).length === 0),
    query,
    /** Goes on where the last request failed. */
    retry: () => (rows.value.length > 0 && hasMore.value ? pages.more() : pages.start()),
  }
}
