import { answer, client } from '@/shared/api/client'
import type { QualityConditions, QualityPage } from '@/shared/api/types'

export function fetchQuality(conditions: QualityConditions, cursor: string | undefined): Promise<QualityPage> {
  return answer(client.GET('/quality', { params: { query: { ...conditions, ...(cursor ? { cursor } : {}) } } }))
}
