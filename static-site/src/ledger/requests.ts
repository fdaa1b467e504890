import { answer, client, ifMatch } from '@/shared/api/client'
import type { Action, ActionResult, Conditions, Instrument, InstrumentDetails, InstrumentPage, LedgerSummary } from '@/shared/api/types'

export function fetchPage(conditions: Conditions, cursor: string | undefined): Promise<InstrumentPage> {
  return answer(client.GET('/instruments', { params: { query: { ...conditions, ...(cursor ? { cursor } : {}) } } }))
}

export function fetchSummary(): Promise<LedgerSummary> {
  return answer(client.GET('/instruments/summary'))
}

export function fetchInstrument(id: string): Promise<Instrument> {
  return answer(client.GET('/instruments/{instrument_id}', { params: { path: { instrument_id: id } } }))
}

/** Adds an instrument; the same key sent again makes no second one. */
export function addInstrument(details: InstrumentDetails, key: string): Promise<Instrument> {
  return answer(client.POST('/instruments', { params: { header: { 'Idempotency-Key': key } }, body: details }))
}

export function changeInstrument(id: string, version: number, details: InstrumentDetails): Promise<Instrument> {
  return answer(client.PUT('/instruments/{instrument_id}', { params: { path: { instrument_id: id }, header: ifMatch(version) }, body: details }))
}

export async function act(action: Action, instruments: { id: string; version: number }[]): Promise<ActionResult[]> {
  return (await answer(client.POST('/instruments/actions', { body: { action, instruments } }))).results
}
