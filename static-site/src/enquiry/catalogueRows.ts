import type { Catalogue } from '@/shared/api/types'

type Kind = Catalogue['items'][number]['kinds'][number]

/** A kind in a row of its own; the id is its number within the edition. */
export interface CatalogueRow extends Kind {
  id: string
  item: string
}

export function rowsOf({ items }: Catalogue): CatalogueRow[] {
  return items.flatMap(({ number, item, kinds }) => kinds.map((kind) => ({ ...kind, id: `${number}-${kind.number}`, item })))
}
