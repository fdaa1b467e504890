import { answer, client, ifMatch } from '@/shared/api/client'
import type { LineEvent, LinePage, LineResult, Slip, SlipLine, SlipPreview, SlipsQuery, SlipWish, WholeSlip } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'
import type { SmallFile } from '@/shared/files'

const on = (slip: string) => ({ path: { slip } })

export function fetchSlips(query: SlipsQuery, cursor: string | undefined): Promise<Page<Slip>> {
  return answer(client.GET('/reservations', { params: { query: { ...query, ...(cursor ? { cursor } : {}) } } }))
}

export function fetchSlip(id: string): Promise<WholeSlip> {
  return answer(client.GET('/reservations/{slip}', { params: on(id) }))
}

/** Where each instrument would go, in the order asked. */
export async function preview(instruments: string[]): Promise<SlipPreview[]> {
  return (await answer(client.POST('/reservations/preview', { body: { instruments } }))).items
}

/** Saves a new slip; the same key sent again makes no second one. */
export function addSlip(wish: SlipWish, key: string): Promise<Slip> {
  return answer(client.POST('/reservations', { params: { header: { 'Idempotency-Key': key } }, body: wish }))
}

export function changeSlip(id: string, version: number, wish: SlipWish): Promise<Slip> {
  return answer(client.PUT('/reservations/{slip}', { params: { ...on(id), header: ifMatch(version) }, body: wish }))
}

export async function deleteSlip({ id, version }: Slip): Promise<void> {
  await answer(client.DELETE('/reservations/{slip}', { params: { ...on(id), header: ifMatch(version) } }))
}

export function submitSlip(id: string, version: number): Promise<Slip> {
  return answer(client.POST('/reservations/{slip}/submission', { params: { ...on(id), header: ifMatch(version) } }))
}

export function fetchPaper(id: string): Promise<SmallFile> {
  return answer(client.GET('/reservations/{slip}/print', { params: on(id) }))
}

export function fetchLines(id: string, after: number): Promise<LinePage> {
  return answer(client.GET('/reservations/{slip}/lines', { params: { ...on(id), query: { after } } }))
}

export async function fetchHistory({ slip, number }: Pick<SlipLine, 'slip' | 'number'>): Promise<LineEvent[]> {
  const path = { slip, number: String(number) }
  return (await answer(client.GET('/reservations/{slip}/lines/{number}/history', { params: { path } }))).items
}

export async function cancelLines(lines: SlipLine[], reason: string): Promise<LineResult[]> {
  const targets = lines.map(({ slip, number, version }) => ({ slip, number, version }))
  return (await answer(client.POST('/reservations/cancellations', { body: { lines: targets, reason } }))).results
}
