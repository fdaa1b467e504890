import { answer, client } from '@/shared/api/client'
import type { InstitutionChoice, UnassignedQuery, WorkLine, WorkResult } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'
import { idOf, type Task } from '@/work/task'

export async function fetchUnassigned(query: UnassignedQuery, cursor: string | undefined): Promise<Page<Task>> {
  const page = await answer(client.GET('/unassigned', { params: { query: { ...query, ...(cursor ? { cursor } : {}) } } }))
  return { items: page.items.map((line) => ({ ...line, id: idOf(line) })), cursor: page.cursor }
}

/** The institutions of the province for a line, or by words those of the country, with what speaks against each. */
export function fetchChoices({ slip, number }: WorkLine, words: string, cursor: string | undefined): Promise<Page<InstitutionChoice>> {
  const query = { ...(words ? { words } : {}), ...(cursor ? { cursor } : {}) }
  return answer(client.GET('/unassigned/{slip}/{number}/institutions', { params: { path: { slip, number: String(number) }, query } }))
}

/** Gives lines to an institution; what became of each. */
export async function assignLines(tasks: readonly WorkLine[], institution: string): Promise<WorkResult[]> {
  const lines = tasks.map(({ slip, number, version }) => ({ slip, number, version }))
  return (await answer(client.POST('/assignments', { body: { lines, institution } }))).results
}
