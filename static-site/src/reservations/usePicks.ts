import { computed, ref, shallowRef, watch, type Ref } from 'vue'

import type { SlipPreview } from '@/shared/api/types'

import { preview } from './requests'

/** What is known of the picked instruments: each one's name, where it would go, and why it cannot be reserved. */
export function usePicks(picked: Ref<string[]>) {
  const known = shallowRef(new Map<string, SlipPreview>())
  const busy = ref(false)
  const failure = shallowRef<unknown>()
  let turn = 0

  /** Asks for all anew: what could be reserved a while ago may be taken by now. */
  async function look(): Promise<void> {
    const mine = ++turn
    failure.value = undefined
    busy.value = picked.value.length > 0
    if (!busy.value) return
    try {
      const items = await preview(picked.value)
      if (mine === turn) known.value = new Map(items.map((item) => [item.id, item]))
    } catch (cause) {
      if (mine === turn) failure.value = cause
    } finally {
      if (mine === turn) busy.value = false
    }
  }

  watch(picked, (ids) => {
    if (ids.some((id) => !known.value.has(id))) void look()
  }, { immediate: true })

  const rows = computed(() => picked.value.map((id) => known.value.get(id)).filter((row) => row !== undefined))
  const wrong = computed(() => rows.value.filter(({ problem }) => problem !== null).map(({ id }) => id))
  const unassigned = computed(() => rows.value.filter(({ reason }) => reason !== null).length)
  const assigned = computed(() => rows.value.filter(({ name }) => name !== ''))
  const institutions = computed(() => new Set(assigned.value.map(({ name }) => name)).size)

  return { rows, busy, failure, look, wrong, unassigned, assigned: computed(() => assigned.value.length), institutions }
}
