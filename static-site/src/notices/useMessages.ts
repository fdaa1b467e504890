import { computed } from 'vue'

import { setUnread, useSession } from '@/accounts/session'
import type { Message } from '@/shared/api/types'
import { usePages } from '@/shared/composables/usePages'
import { toldFailure } from '@/shared/composables/useToast'

import { fetchMessages, markRead } from './requests'

/** The messages, and the unread count in the header kept in step with them. */
export function useMessages() {
  const pages = usePages<Message>(fetchMessages)
  const { rows } = pages
  const { unread } = useSession()

  async function read(message?: Message): Promise<void> {
    if (message?.read) return
    try {
      await markRead(message ? [message.id] : undefined)
      rows.value = rows.value.map((row) => (!message || row.id === message.id ? { ...row, read: true } : row))
      setUnread(message ? Math.max(0, unread.value - 1) : 0)
    } catch (cause) {
      toldFailure(cause)
    }
  }

  return { ...pages, read, anyUnread: computed(() => rows.value.some((row) => !row.read)) }
}
