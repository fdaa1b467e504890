import { shallowRef } from 'vue'

import { once, type CatalogueFile } from './files'

const loaded = shallowRef<CatalogueFile>()
const file = once<CatalogueFile>('/reference/catalogue.json')

export async function loadCatalogue(): Promise<void> {
  loaded.value ??= await file()
}

/** The kinds under an item, in the catalogue's order. */
export function kindsOf(item: string): CatalogueFile['items'][number]['kinds'] {
  return loaded.value?.items.find((known) => known.item === item)?.kinds ?? []
}

export function useCatalogue() {
  return { catalogue: loaded, load: loadCatalogue }
}
