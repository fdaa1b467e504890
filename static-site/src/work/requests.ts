import { answer, client } from '@/shared/api/client'
import type { AppointmentDetails, WorkCounts, WorkEvent, WorkLine, WorkQuery, WorkResult } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

import type { Task } from './task'
import { idOf } from './task'

export async function fetchWork(query: WorkQuery, cursor: string | undefined): Promise<Page<Task>> {
  const page = await answer(client.GET('/work', { params: { query: { ...query, ...(cursor ? { cursor } : {}) } } }))
  return { items: page.items.map((line) => ({ ...line, id: idOf(line) })), cursor: page.cursor }
}

export async function fetchCounts(): Promise<WorkCounts> {
  return (await answer(client.GET('/work/summary'))).counts
}

export async function fetchHistory({ slip, number }: WorkLine): Promise<WorkEvent[]> {
  const path = { slip, number: String(number) }
  return (await answer(client.GET('/work/{slip}/lines/{number}/history', { params: { path } }))).items
}

/** What is to be done with lines, and what must be said with it. */
export type Order =
  | { step: 'accept' | 'hand_back' }
  | { step: 'refuse'; reason: string }
  | ({ step: 'appoint' } & AppointmentDetails)
  | { step: 'receive'; day: string }

/** Does it; what became of each, in the order asked. */
export async function carryOut(order: Order, tasks: readonly WorkLine[]): Promise<WorkResult[]> {
  const lines = tasks.map(({ slip, number, version }) => ({ slip, number, version }))
  return (await answer(post(order, lines))).results
}

function post({ step, ...said }: Order, lines: { slip: string; number: number; version: number }[]) {
  const body = { lines, ...said }
  // What is said belongs to the step; the compiler loses sight of it once they are apart.
  if (step === 'accept') return client.POST('/work/acceptances', { body })
  if (step === 'hand_back') return client.POST('/work/returns', { body })
  if (step === 'refuse') return client.POST('/work/refusals', { body: body as { lines: typeof lines; reason: string } })
  if (step === 'receive') return client.POST('/work/receptions', { body: body as { lines: typeof lines; day: string } })
  return client.POST('/work/appointments', { body: body as { lines: typeof lines } & AppointmentDetails })
}
