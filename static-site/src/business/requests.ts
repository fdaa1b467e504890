import { answer, client } from '@/shared/api/client'
import type { Matter, MatterConditions } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

export function fetchMatters(conditions: MatterConditions, cursor: string | undefined): Promise<Page<Matter>> {
  return answer(client.GET('/business', { params: { query: { ...conditions, ...(cursor ? { cursor } : {}) } } }))
}
