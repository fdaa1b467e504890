import { t } from '@/i18n'
import type { EditionChange, EditionDetails } from '@/shared/api/types'

type Aspect = EditionChange['aspects'][number]
type Entry = NonNullable<EditionChange['after']>

/** The order in which differences are read: what takes something away from somebody comes first. */
const ORDER = ['removed', 'added', 'renamed', 'moved', 'form', 'cycle', 'notes', 'number'] as const satisfies readonly Aspect[]

/** Differences of one sort; a kind that differs in several ways stands under the first of them, with all said there. */
export interface Group {
  aspect: Aspect
  items: string[]
  kinds: { title: string; lines: string[] }[]
}

/** What an edition changes, in groups that are read one after the other. */
export function groupsOf({ item_changes, kind_changes }: EditionDetails): Group[] {
  return ORDER.map((aspect) => ({
    aspect,
    items: item_changes.filter((change) => firstOf(change) === aspect).map(itemWords),
    kinds: kind_changes.filter((change) => firstOf(change) === aspect).map(kindWords),
  })).filter(({ items, kinds }) => items.length + kinds.length > 0)
}

/** How many kinds cannot be chosen any more by the name they have, so that instruments keep what is gone. */
export function goneCount({ item_changes, kind_changes }: EditionDetails): number {
  const renamed = new Set(item_changes.flatMap(({ aspects, before }) => (before && aspects.includes('renamed') ? [before.item] : [])))
  const gone = kind_changes.filter(({ aspects }) => aspects.some((aspect) => ['removed', 'renamed', 'moved'].includes(aspect)))
  return gone.filter(({ before }) => before && !renamed.has(before.item)).length
}

function firstOf({ aspects }: EditionChange): Aspect | undefined {
  return ORDER.find((aspect) => aspects.includes(aspect))
}

function knownOf({ before, after }: EditionChange): Entry {
  const known = after ?? before
  if (!known) throw new TypeError('a change of nothing')
  return known
}

function itemWords(change: EditionChange): string {
  const { aspects, before, after } = change
  if (!before || !after) return numbered(knownOf(change))
  const name = aspects.includes('renamed') ? arrow(before.item, after.item) : after.item
  return aspects.includes('number') ? `${name} (${arrow(before.item_number, after.item_number)})` : name
}

function kindWords(change: EditionChange): Group['kinds'][number] {
  const { aspects, before, after } = change
  const title = placed(knownOf(change))
  if (!before || !after) return { title, lines: after ? [wayOf(after)] : [] }
  return { title, lines: aspects.map((aspect) => lineOf(aspect, before, after)) }
}

function lineOf(aspect: Aspect, before: Entry, after: Entry): string {
  const values: Partial<Record<Aspect, readonly [string, string]>> = {
    renamed: [before.name, after.name],
    moved: [before.item, after.item],
    form: [before.method, after.method],
    cycle: [months(before), months(after)],
    notes: [before.notes, after.notes],
    number: [String(before.number), String(after.number)],
  }
  const [was, is] = values[aspect] ?? ['', '']
  return t('edition.difference.line', { what: t(`edition.difference.aspect.${aspect}`), change: arrow(was || '—', is || '—') })
}

function wayOf(entry: Entry): string {
  return entry.cycle_months ? t('edition.difference.way', { method: entry.method, cycle: months(entry) }) : entry.method
}

function months({ cycle_months }: Entry): string {
  return cycle_months ? t('edition.difference.months', { count: cycle_months }, cycle_months) : ''
}

function numbered({ item_number, item }: Entry): string {
  return `${item_number} ${item}`
}

function placed({ item, number, name }: Entry): string {
  return `${item} / ${number} ${name}`
}

function arrow(was: string | number, is: string | number): string {
  return `${was} → ${is}`
}
