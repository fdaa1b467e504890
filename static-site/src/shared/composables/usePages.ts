import { computed, ref, shallowRef } from 'vue'

export interface Page<Row> {
  items: Row[]
  cursor?: string | null
}

/** A list that grows by "load more"; a newer start makes late answers of an older one count for nothing. */
export function usePages<Row>(fetchPage: (cursor: string | undefined) => Promise<Page<Row>>) {
  const rows = shallowRef<Row[]>([])
  const cursor = ref<string | null>(null)
  const busy = ref(false)
  const failure = shallowRef<unknown>()
  let turn = 0

  async function load(from: string | undefined): Promise<void> {
    const mine = ++turn
    busy.value = true
    failure.value = undefined
    try {
      const page = await fetchPage(from)
      if (mine !== turn) return
      rows.value = from === undefined ? page.items : [...rows.value, ...page.items]
      cursor.value = page.cursor ?? null
    } catch (cause) {
      if (mine === turn) failure.value = cause
    } finally {
      if (mine === turn) busy.value = false
    }
  }

  /** Forgets what was read; an answer that is still under way counts for nothing. */
  function clear(): void {
    turn += 1
    rows.value = []
    cursor.value = null
    busy.value = false
    failure.value = undefined
  }

  return {
    rows,
    busy,
    failure,
    hasMore: computed(() => cursor.value !== null),
    start: () => load(undefined),
    more: () => load(cursor.value ?? undefined),
    clear,
  }
}
