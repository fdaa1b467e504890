import { answer, client, ifMatch } from '@/shared/api/client'
import type { Evaluation, EvaluationPage, EvaluationState, Opinion } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

export function fetchEvaluations(cursor?: string): Promise<EvaluationPage> {
  return answer(client.GET('/evaluations', { params: { query: cursor ? { cursor } : {} } }))
}

/** The organisation's own evaluation of a reservation; null where it has given none. */
export async function fetchOwnEvaluation(slip: string): Promise<Evaluation | null> {
  return (await answer(client.GET('/reservations/{slip}/evaluation', { params: { path: { slip } } }))).evaluation
}

export function giveEvaluation(slip: string, body: Opinion): Promise<Evaluation> {
  return answer(client.POST('/reservations/{slip}/evaluation', { params: { path: { slip } }, body }))
}

export function fetchToReview(state: EvaluationState, cursor?: string): Promise<Page<Evaluation>> {
  return answer(client.GET('/evaluations/review', { params: { query: { state, ...(cursor ? { cursor } : {}) } } }))
}

/** Approves where there is no reason, refuses with one. */
export function decideEvaluation({ id, version }: Evaluation, reason: string | null): Promise<Evaluation> {
  const decision = reason === null ? ('approve' as const) : ('refuse' as const)
  const params = { path: { slip: id }, header: ifMatch(version) }
  return answer(client.POST('/evaluations/{slip}/decision', { params, body: { decision, reason } }))
}
