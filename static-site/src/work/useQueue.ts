import { computed, shallowRef, type Ref } from 'vue'

import { awaitResults, type Task } from './task'

export interface List {
  rows: Readonly<Ref<Task[]>>
  hasMore: Readonly<Ref<boolean>>
  more: () => Promise<void>
}

/** The lines whose results are still to be recorded, one after the other: those that were chosen, or those of the list. */
export function useQueue(list: List) {
  const current = shallowRef<Task>()
  const chosen = shallowRef<readonly Task[]>()
  const seen = shallowRef<ReadonlySet<string>>(new Set())

  const all = computed(() => chosen.value ?? list.rows.value)
  const waiting = computed(() => all.value.filter((task) => awaitResults([task]) && !seen.value.has(task.id) && task.id !== current.value?.id))
  const mayBeMore = computed(() => chosen.value === undefined && list.hasMore.value)

  /** One alone leads on to those of its list, many lead to each other. */
  function begin(tasks: readonly Task[]): Task | undefined {
    seen.value = new Set()
    chosen.value = tasks.length > 1 ? tasks : undefined
    current.value = tasks[0]
    return current.value
  }

  /** The next one down the list, or at its end what was left out above; the list is read on where it is not all there. */
  async function next(): Promise<Task | undefined> {
    const from = current.value
    if (!from) return undefined
    seen.value = new Set([...seen.value, from.id])
    if (waiting.value.length === 0 && mayBeMore.value) await list.more()
    // Whoever ended the run meanwhile wants no other.
    if (current.value !== from) return undefined
    const place = all.value.findIndex(({ id }) => id === from.id)
    const below = new Set(all.value.slice(place + 1))
    current.value = waiting.value.find((task) => below.has(task)) ?? waiting.value[0]
    return current.value
  }

  return { left: computed(() => waiting.value.length), mayBeMore, begin, next, end: () => (current.value = undefined) }
}
