import { computed, ref, shallowRef, watch, type Ref } from 'vue'

import { t } from '@/i18n'
import type { EditionDetails } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { goneCount, groupsOf } from './changes'
import { discardEdition, fetchEdition, publishEdition } from './requests'

/** One edition with its differences; `changed` hears that the list of editions is another now. */
export function useEdition(id: Ref<string>, changed: () => void) {
  const edition = shallowRef<EditionDetails>()
  const failure = shallowRef<unknown>()
  const busy = ref(false)
  const groups = computed(() => (edition.value ? groupsOf(edition.value) : []))
  const gone = computed(() => (edition.value ? goneCount(edition.value) : 0))

  async function fetch(): Promise<void> {
    const wanted = id.value
    failure.value = undefined
    try {
      const found = await fetchEdition(wanted)
      if (id.value === wanted) edition.value = found
    } catch (cause) {
      failure.value = cause
    }
  }

  async function publish(): Promise<void> {
    const shown = edition.value
    if (!shown) return
    const text = [t('edition.publish.text', { name: shown.name, base: shown.base_name })]
    if (gone.value) text.push(t('edition.publish.gone', { count: gone.value }, gone.value))
    if (!(await confirmed({ title: t('edition.publish.title'), text: text.join(' '), deed: t('edition.publish.deed') }))) return
    await carryOut(() => publishEdition(shown), t('edition.publish.done', { name: shown.name }), fetch)
  }

  async function discard(): Promise<void> {
    const shown = edition.value
    if (!shown) return
    const question = { title: t('edition.discard.title'), text: t('edition.discard.text', { name: shown.name }), deed: t('edition.discard.deed'), dangerous: true }
    if (!(await confirmed(question))) return
    await carryOut(() => discardEdition(shown), t('edition.discard.done', { name: shown.name }), () => (id.value = ''))
  }

  async function carryOut(deed: () => Promise<unknown>, words: string, after: () => unknown): Promise<void> {
    busy.value = true
    try {
      await deed()
      told(words)
      await after()
    } catch (cause) {
      toldFailure(cause)
      // What was shown may not be what stands there any more.
      await fetch()
    } finally {
      busy.value = false
    }
    changed()
  }

  watch(
    id,
    () => {
      edition.value = undefined
      if (id.value) void fetch()
    },
    { immediate: true },
  )

  return { edition, failure, busy, groups, gone, fetch, publish, discard }
}
