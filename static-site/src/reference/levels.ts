import type { Division, Divisions } from './divisions'

const NAMES = ['province', 'city', 'county'] as const

export interface Level {
  options: Division[]
  value: string
  /** What the level is called: under Beijing, what comes next is the counties. */
  name: (typeof NAMES)[number]
}

/** The levels to choose from, given what is chosen so far; those that cannot be chosen yet have no options. */
export function levelsOf(tree: Divisions | undefined, chosen: readonly string[]): Level[] {
  const levels: Level[] = []
  for (const [index, name] of NAMES.entries()) {
    const options = tree ? below(tree, index === 0 ? '' : chosen[index - 1]) : []
    if (options === undefined) break
    const last = tree !== undefined && options.length > 0 && options.every(({ code }) => tree.isLeaf(code))
    levels.push({ options, value: chosen[index] ?? '', name: last ? 'county' : name })
    if (last) break
  }
  return levels
}

/** None yet under what is not chosen; undefined under a leaf. */
function below(tree: Divisions, parent: string | undefined): Division[] | undefined {
  if (parent === undefined) return []
  return tree.isLeaf(parent) ? undefined : tree.children(parent)
}
