import { vi } from 'vitest'

export interface Call {
  method: string
  path: string
  query: Record<string, string>
  headers: Headers
  body: unknown
}

type Answer = { status?: number; json?: unknown } | 'lost'

/** Stands in for the API: answers in the given order, the last answer again and again, and keeps what was asked. */
export function stubServer(...answers: Answer[]): Call[] {
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url)
    const text = await request.clone().text()
    calls.push({
      method: request.method,
      path: url.pathname.replace('/api/v1', ''),
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: text ? (JSON.parse(text) as unknown) : undefined,
    })
    const answer = answers[Math.min(calls.length, answers.length) - 1]
    if (answer === undefined || answer === 'lost') throw new TypeError('network')
    const status = answer.status ?? 200
    return new Response(status === 204 ? null : JSON.stringify(answer.json ?? {}), { status })
  })
  return calls
}

export function problem(status: number, code: string, more: Record<string, unknown> = {}): { status: number; json: unknown } {
  return { status, json: { type: 'about:blank', title: '', status, code, detail: `detail of ${code}`, ...more } }
}
