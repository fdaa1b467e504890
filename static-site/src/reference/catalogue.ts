import { shallowRef } from 'vue'

import { answer, client } from '@/shared/api/client'
import type { Catalogue } from '@/shared/api/types'

const loaded = shallowRef<Catalogue>()
let asked: Promise<void> | undefined

/** Fetches the published edition; the browser keeps it, and the server says shortly whether it still holds. */
export function loadCatalogue(): Promise<void> {
  asked ??= answer(client.GET('/catalogue'))
    .then((catalogue) => {
      loaded.value = catalogue
    })
    .finally(() => {
      asked = undefined
    })
  return asked
}

/** The kinds under an item, in the catalogue's order. */
export function kindsOf(item: string): Catalogue['items'][number]['kinds'] {
  return loaded.value?.items.find((known) => known.item === item)?.kinds ?? []
}

/** Whether a kind was chosen from another edition than the published one: it can be kept, not chosen again. */
export function isFormer(item: string, kind: string): boolean {
  return loaded.value !== undefined && kind !== '' && !kindsOf(item).some((known) => known.kind === kind)
}

export function useCatalogue() {
  return { catalogue: loaded, load: loadCatalogue }
}
