import { answer, client } from '@/shared/api/client'
import type { AuditEntry } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

import { asked, type Draft } from './conditions'

/** What concerns the own organisation. */
export function fetchOwn(draft: Draft, cursor: string | undefined): Promise<Page<AuditEntry>> {
  return answer(client.GET('/audit', { params: { query: asked(draft, ['from', 'to', 'action', 'actor'], cursor) } }))
}

/** What concerns an organisation, as its regulator sees it. */
export function fetchOf(id: string, cursor: string | undefined): Promise<Page<AuditEntry>> {
  return answer(client.GET('/organisations/{organisation_id}/audit', { params: { path: { organisation_id: id }, query: cursor ? { cursor } : {} } }))
}

/** What everybody did on a day, or what concerns an organisation; for administrators. */
export function fetchAll(draft: Draft, cursor: string | undefined): Promise<Page<AuditEntry>> {
  return answer(client.GET('/audit/all', { params: { query: asked(draft, ['day', 'organisation', 'action', 'actor'], cursor) } }))
}
