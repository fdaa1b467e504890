import { answer, client } from '@/shared/api/client'
import type { NewMobile, NewPassword, OwnAccount, OwnSession, PasswordChange, ResetProof } from '@/shared/api/types'

export async function sendResetCode(user_name: string, mobile: string, human_check: string): Promise<void> {
  await answer(client.POST('/password-resets/codes', { body: { user_name, mobile, human_check } }))
}

/** What the code opens: a token that sets one new password. */
export async function verifyReset(proof: ResetProof): Promise<string> {
  return (await answer(client.POST('/password-resets', { body: proof }))).reset_token
}

export async function resetPassword(password: NewPassword): Promise<void> {
  await answer(client.POST('/password-resets/passwords', { body: password }))
}

export function fetchAccount(): Promise<OwnAccount> {
  return answer(client.GET('/account'))
}

export async function changePassword(change: PasswordChange): Promise<void> {
  await answer(client.PUT('/account/password', { body: change }))
}

export async function sendMobileCode(mobile: string, human_check: string): Promise<void> {
  await answer(client.POST('/account/mobile-codes', { body: { mobile, human_check } }))
}

export function changeMobile(change: NewMobile): Promise<OwnAccount> {
  return answer(client.PUT('/account/mobile', { body: change }))
}

export function changeEmail(email: string): Promise<OwnAccount> {
  return answer(client.PUT('/account/contact', { body: { email } }))
}

export async function fetchSessions(): Promise<OwnSession[]> {
  return (await answer(client.GET('/sessions'))).items
}

export async function endSession(session_id: string): Promise<void> {
  await answer(client.DELETE('/sessions/{session_id}', { params: { path: { session_id } } }))
}

export async function endOtherSessions(): Promise<void> {
  await answer(client.DELETE('/sessions/others'))
}
