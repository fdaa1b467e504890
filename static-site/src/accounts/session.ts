import { computed, readonly, ref } from 'vue'

import { answer, client } from '@/shared/api/client'
import { Problem } from '@/shared/api/problem'
import type { Session, SignIn } from '@/shared/api/types'
import { forget, recall, remember } from '@/shared/storage'

const UNAUTHENTICATED = 401

/** The cookie cannot be read here; this mark spares visitors who never signed in a request that is bound to fail. */
const SIGNED_IN = 'qiangjian.signed-in'

const current = ref<Session | null>(null)
let asked: Promise<void> | undefined

/** Who is signed in; asks the server once a visit. Throws LostConnection where it cannot be asked. */
export async function sessionNow(): Promise<Session | null> {
  asked ??= recall(SIGNED_IN) === null ? Promise.resolve() : refreshSession()
  try {
    await asked
  } catch (cause) {
    asked = undefined
    throw cause
  }
  return current.value
}

/** Asks the server again, after something that changes the session's facts. */
export async function refreshSession(): Promise<void> {
  try {
    current.value = await answer(client.GET('/sessions/current'))
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.status !== UNAUTHENTICATED) throw cause
    forgetSession()
  }
}

export async function signIn(credentials: SignIn): Promise<Session> {
  const session = await answer(client.POST('/sessions', { body: credentials }))
  current.value = session
  asked = Promise.resolve()
  remember(SIGNED_IN, '1')
  return session
}

/** Ends the session on the server; a session that has ended already is as good. */
export async function signOut(): Promise<void> {
  try {
    await answer(client.DELETE('/sessions/current'))
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.status !== UNAUTHENTICATED) throw cause
  }
  forgetSession()
}

export function forgetSession(): void {
  current.value = null
  forget(SIGNED_IN)
}

export function setUnread(count: number): void {
  if (current.value) current.value = { ...current.value, unread_messages: count }
}

/** The session as pages see it. */
export function useSession() {
  return {
    session: readonly(current),
    signedIn: computed(() => current.value !== null),
    unread: computed(() => current.value?.unread_messages ?? 0),
    telephone: computed(() => current.value?.service_telephone ?? ''),
  }
}
