export interface FieldProblem {
  field: string
  code: string
  message: string
}

/** A refusal that the server explained; `detail` is worded in the user's language. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly fields: FieldProblem[] = [],
    readonly retryAfter: number | null = null,
  ) {
    super(detail)
  }
}

/** No answer came: the network is down, or the server did not answer in time. */
export class LostConnection extends Error {}

/** An answer that is no problem document: a gateway or proxy spoke, not the application. */
const UNEXPLAINED = 'unexplained'

/** Reads a problem document; whatever is missing or of the wrong shape is left out. */
export function toProblem(status: number, document: unknown): Problem {
  if (typeof document !== 'object' || document === null) return new Problem(status, UNEXPLAINED, '')
  const known = document as Record<string, unknown>
  return new Problem(
    status,
    typeof known.code === 'string' ? known.code : UNEXPLAINED,
    typeof known.detail === 'string' ? known.detail : '',
    Array.isArray(known.fields) ? known.fields.filter(isFieldProblem) : [],
    typeof known.retry_after === 'number' ? known.retry_after : null,
  )
}

function isFieldProblem(value: unknown): value is FieldProblem {
  if (typeof value !== 'object' || value === null) return false
  const known = value as Record<string, unknown>
  return typeof known.field === 'string' && typeof known.message === 'string'
}
