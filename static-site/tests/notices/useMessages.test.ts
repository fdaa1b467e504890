import { beforeEach, describe, expect, it, vi } from 'vitest'

import { signIn, useSession } from '@/accounts/session'
import { useMessages } from '@/notices/useMessages'
import * as toast from '@/shared/composables/useToast'

import { session } from '../samples'
import { stubServer } from '../server'

const message = (id: string, read: boolean) => ({ id, kind: 'reminder', mailbox: 'own', title: '', body: '', created_at: '', read, link: null })

async function messages() {
  stubServer(
    { status: 201, json: session() },
    { json: { items: [message('a', false), message('b', false), message('c', true)], cursor: null } },
  )
  await signIn({ kind: 'enterprise', user_name: 'a', password: 'b', human_check: 'c' })
  const found = useMessages()
  await found.start()
  return found
}

beforeEach(() => void vi.spyOn(toast, 'toldFailure').mockReturnValue())

describe('useMessages', () => {
  it('marks one as read and counts one less in the header', async () => {
    const { rows, read } = await messages()
    const calls = stubServer({ status: 204 })
    await read(rows.value[0])
    await read(rows.value[0])
    expect(calls.map(({ body }) => body)).toEqual([{ ids: ['a'] }])
    expect(useSession().unread.value).toBe(1)
  })

  it('marks all as read', async () => {
    const { anyUnread, read } = await messages()
    const calls = stubServer({ status: 204 })
    await read()
    expect(calls[0]?.body).toEqual({})
    expect([anyUnread.value, useSession().unread.value]).toEqual([false, 0])
  })

  it('leaves them unread where the server could not be told', async () => {
    const { anyUnread, read } = await messages()
    stubServer('lost')
    await read()
    expect(anyUnread.value).toBe(true)
    expect(toast.toldFailure).toHaveBeenCalledOnce()
  })
})
