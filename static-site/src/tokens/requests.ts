import { answer, client } from '@/shared/api/client'
import type { ApiTokens, MadeApiToken, NewApiToken } from '@/shared/api/types'

export function fetchTokens(): Promise<ApiTokens> {
  return answer(client.GET('/tokens'))
}

export function makeToken(token: NewApiToken): Promise<MadeApiToken> {
  return answer(client.POST('/tokens', { body: token }))
}

export async function revokeToken(token_id: string): Promise<void> {
  await answer(client.DELETE('/tokens/{token_id}', { params: { path: { token_id } } }))
}
