import type { Conditions, InstrumentPage } from '@/shared/api/types'

/** On one slip; the server's own limit. */
export const MOST = 500

const AT_ONCE = 100

export interface Collected {
  ids: string[]
  /** Whether there are more than there was room for. */
  more: boolean
}

type Fetch = (conditions: Conditions, cursor: string | undefined) => Promise<InstrumentPage>

/** The instruments under conditions that are not among the known, page by page until there is no more room. */
export async function collect(
  fetchPage: Fetch,
  conditions: Conditions,
  known: readonly string[],
  searched: (count: number) => void = () => undefined,
): Promise<Collected> {
  const ids: string[] = []
  const before = new Set(known)
  const room = MOST - known.length
  let cursor: string | undefined
  let looked = 0
  do {
    const page = await fetchPage({ status: 'in_service', ...conditions, limit: AT_ONCE }, cursor)
    ids.push(...page.items.map(({ id }) => id).filter((id) => !before.has(id)))
    cursor = page.cursor ?? undefined
    looked += page.searched
    searched(looked)
  } while (cursor !== undefined && ids.length <= room)
  return { ids: ids.slice(0, room), more: ids.length > room }
}
