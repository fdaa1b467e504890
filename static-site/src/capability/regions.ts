import type { Divisions } from '@/reference/divisions'

/** The regions with one more: what lies in it goes, and it changes nothing where it lies in one of them. */
export function withRegion(tree: Divisions, regions: readonly string[], code: string): string[] {
  if (tree.path(code).some((above) => regions.includes(above))) return [...regions]
  return [...regions.filter((each) => !tree.path(each).includes(code)), code]
}
