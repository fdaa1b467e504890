import { answer, client } from '@/shared/api/client'
import type { Message, NoticeFailure, ReminderRun } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

export function fetchMessages(cursor: string | undefined): Promise<Page<Message>> {
  return answer(client.GET('/messages', { params: { query: cursor ? { cursor } : {} } }))
}

/** Marks the messages as read, or all of them where none is named. */
export async function markRead(ids?: string[]): Promise<void> {
  await answer(client.POST('/messages/read', { body: ids ? { ids } : {} }))
}

export function fetchRuns(): Promise<Page<ReminderRun>> {
  return answer(client.GET('/reminder-runs'))
}

export function fetchFailures(date: string, cursor: string | undefined): Promise<Page<NoticeFailure>> {
  return answer(client.GET('/notice-failures', { params: { query: { date, ...(cursor ? { cursor } : {}) } } }))
}
