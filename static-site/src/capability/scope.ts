import type { ScopeEntry } from '@/shared/api/types'

/** An item of the catalogue with its kinds. */
export interface CatalogueItem {
  item: string
  kinds: readonly { kind: string }[]
}

export interface ItemChoice {
  item: string
  /** Every kind of the item that was chosen; all of them where the whole item was. */
  kinds: string[]
  all: string[]
  whole: boolean
}

/** How each item stands, in the catalogue's order. */
export function choices(items: readonly CatalogueItem[], scope: readonly ScopeEntry[]): ItemChoice[] {
  return items.map(({ item, kinds }) => {
    const all = kinds.map(({ kind }) => kind)
    const named = scope.filter((entry) => entry.item === item)
    const whole = named.some(({ kind }) => !kind)
    return { item, all, whole, kinds: whole ? all : all.filter((kind) => named.some((entry) => entry.kind === kind)) }
  })
}

/** The scope with other kinds of an item: all of them are the whole item, whatever the catalogue adds to it later. */
export function withKinds(scope: readonly ScopeEntry[], { item, all }: ItemChoice, kinds: readonly string[]): ScopeEntry[] {
  const others = scope.filter((entry) => entry.item !== item)
  if (kinds.length === 0) return others
  if (kinds.length === all.length) return [...others, { item, kind: null }]
  return [...others, ...kinds.map((kind) => ({ item, kind }))]
}

/** The items whose name, or one of whose kinds, holds the words. */
export function matching(found: readonly ItemChoice[], words: string): ItemChoice[] {
  const sought = words.trim().toLowerCase()
  return found.filter(({ item, all }) => [item, ...all].some((name) => name.toLowerCase().includes(sought)))
}

/** A scope by item, as it is shown: no kinds for a whole item. */
export function byItem(scope: readonly ScopeEntry[]): { item: string; kinds: string[] }[] {
  const items = [...new Set(scope.map(({ item }) => item))]
  return items.map((item) => ({
    item,
    kinds: scope.flatMap((entry) => (entry.item === item && entry.kind ? [entry.kind] : [])),
  }))
}
