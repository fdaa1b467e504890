import { computed, getCurrentScope, onScopeDispose, ref, shallowRef } from 'vue'

import type { Conditions, Instrument, InstrumentPage } from '@/shared/api/types'

/** As many rows as a page of the screen shows. */
export const PAGE_ROWS = 50

export type Fetch = (conditions: Conditions, cursor: string | undefined) => Promise<InstrumentPage>

/**
 * The ledger a page at a time.
 *
 * The server looks at a bounded number of instruments per request, so a page under conditions may come back short
 * with a cursor: the search then goes on by itself until the page is full, and can be stopped.
 */
export function useLedgerPages(fetchPage: Fetch) {
  const rows = shallowRef<Instrument[]>([])
  const busy = ref(false)
  const searched = ref(0)
  const failure = shallowRef<unknown>()
  const starts = ref<(string | undefined)[]>([undefined])
  const next = ref<string>()
  let conditions: Conditions = {}
  let turn = 0

  async function load(): Promise<void> {
    const mine = ++turn
    const found: Instrument[] = []
    let cursor = starts.value.at(-1)
    busy.value = true
    searched.value = 0
    failure.value = undefined
    try {
      do {
        const page = await fetchPage(conditions, cursor)
        if (mine !== turn) return
        found.push(...page.items)
        cursor = page.cursor ?? undefined
        rows.value = [...found]
        searched.value += page.searched
        next.value = cursor
      } while (cursor !== undefined && found.length < PAGE_ROWS)
    } catch (cause) {
      if (mine === turn) failure.value = cause
    } finally {
      if (mine === turn) busy.value = false
    }
  }

  function query(wanted: Conditions): Promise<void> {
    conditions = wanted
    starts.value = [undefined]
    next.value = undefined
    return load()
  }

  function forward(): Promise<void> {
    if (next.value === undefined) return Promise.resolve()
    starts.value = [...starts.value, next.value]
    return load()
  }

  function back(): Promise<void> {
    if (starts.value.length > 1) starts.value = starts.value.slice(0, -1)
    return load()
  }

  /** Keeps what was found so far; "next page" goes on from there. */
  function stop(): void {
    turn += 1
    busy.value = false
  }

  if (getCurrentScope()) onScopeDispose(stop)
  const page = computed(() => starts.value.length)
  return { rows, busy, searched, failure, page, hasNext: computed(() => next.value !== undefined), query, forward, back, stop, reload: load }
}
