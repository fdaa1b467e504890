import { answer, client } from '@/shared/api/client'
import type { NoticeConditions, PublicNotice } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

export function fetchPublicNotices(conditions: NoticeConditions, cursor?: string): Promise<Page<PublicNotice>> {
  return answer(client.GET('/public-notices', { params: { query: { ...conditions, ...(cursor ? { cursor } : {}) } } }))
}
