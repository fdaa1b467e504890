import { ref, shallowRef, watch, type Ref } from 'vue'

/** What is to be read about the thing that is shown; a late answer about another counts for nothing. */
export function useItems<Thing, Item>(shown: Readonly<Ref<Thing | undefined>>, fetch: (thing: Thing) => Promise<Item[]>) {
  const items = shallowRef<Item[]>([])
  const busy = ref(false)
  const failure = shallowRef<unknown>()

  async function load(): Promise<void> {
    const thing = shown.value
    items.value = []
    failure.value = undefined
    busy.value = thing !== undefined
    if (thing === undefined) return
    try {
      const found = await fetch(thing)
      if (thing === shown.value) items.value = found
    } catch (cause) {
      if (thing === shown.value) failure.value = cause
    } finally {
      if (thing === shown.value) busy.value = false
    }
  }

  watch(shown, load, { immediate: true })
  return { items, busy, failure, load }
}
