import createClient, { type Middleware } from 'openapi-fetch'

import { currentLocale } from '@/i18n'

import { LostConnection, toProblem } from './problem'
import type { paths } from './schema'

/** API Gateway gives up after 29 s; whatever takes longer will not come. */
const TIMEOUT_MS = 30_000

const SESSION_ENDED = 'not_signed_in'
const RIGHTS_ENDED = ['not_associated', 'suspended']
const PASSWORD_MUST_CHANGE = 'password_must_change'

let onSessionEnded: () => void = () => undefined
let onRightsEnded: () => void = () => undefined
let onPasswordMustChange: () => void = () => undefined

/** Tells the client whom to call when the server says that nobody is signed in. */
export function whenSessionEnds(listener: () => void): void {
  onSessionEnded = listener
}

/** Tells the client whom to call when the server says that an individual acts for no organisation (any more), or for a suspended one. */
export function whenRightsEnd(listener: () => void): void {
  onRightsEnded = listener
}

/** Tells the client whom to call when the server lets nothing through before the password is changed. */
export function whenPasswordMustChange(listener: () => void): void {
  onPasswordMustChange = listener
}

async function fetchInTime(request: Request): Promise<Response> {
  const inTime = () => fetch(request.clone(), { signal: AbortSignal.timeout(TIMEOUT_MS) })
  // Only reading is tried again: a write whose answer was lost may have been carried out.
  return request.method === 'GET' ? inTime().catch(inTime) : inTime()
}

const language: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', currentLocale())
    return request
  },
}

export const client = createClient<paths>({ baseUrl: `${location.origin}/api/v1`, fetch: fetchInTime })
client.use(language)

interface Outcome<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** The data of an answer; throws Problem for a refusal and LostConnection where none came. */
export async function answer<Data>(outcome: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await outcome.catch((cause: unknown) => {
    throw new LostConnection('no answer', { cause })
  })
  if (response.ok) return data as Data
  const problem = toProblem(response.status, error)
  if (problem.code === SESSION_ENDED) onSessionEnded()
  if (RIGHTS_ENDED.includes(problem.code)) onRightsEnded()
  if (problem.code === PASSWORD_MUST_CHANGE) onPasswordMustChange()
  throw problem
}

/** The header that names the version a write is based on. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` }
}
