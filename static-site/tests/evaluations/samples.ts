import type { Evaluation, EvaluationPage } from '@/shared/api/types'

export function evaluation(changes: Partial<Evaluation> = {}): Evaluation {
  return {
    id: '01K0000000000000000000000A',
    slip_number: 'YY3302252026112300001',
    organisation_name: '象山县第一人民医院',
    stars: 4,
    words: '上门检定很准时',
    state: 'pending',
    reason: '',
    given_at: '2026-11-23T02:00:00Z',
    decided_at: null,
    version: 1,
    ...changes,
  }
}

export function evaluationPage(changes: Partial<EvaluationPage> = {}): EvaluationPage {
  return {
    total: { count: 4, average: 4.25, stars: [0, 0, 1, 1, 2] },
    items: [{ id: 'e1', stars: 5, words: '服务很好', given_on: '2026-11-22' }],
    cursor: null,
    ...changes,
  }
}
