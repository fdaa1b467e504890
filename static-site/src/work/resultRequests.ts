import { answer, client, ifMatch } from '@/shared/api/client'
import type { ProposedValidity, ResultCorrection, ResultWish, WorkLine } from '@/shared/api/types'

const path = ({ slip, number }: WorkLine) => ({ slip, number: String(number) })

/** The last valid day by the instrument's interval, and whether there must be one. */
export function fetchValidity(line: WorkLine, verified_on: string): Promise<ProposedValidity> {
  return answer(client.GET('/work/{slip}/{number}/validity', { params: { path: path(line), query: { verified_on } } }))
}

/** Publishes a result; the very same once more, after a lost answer, is done already. */
export async function publishResult(line: WorkLine, said: ResultWish): Promise<void> {
  const { verdict, verified_on, valid_until, certificate_number, certificate } = said
  const body = { verdict, verified_on, valid_until, certificate_number, certificate }
  const params = { path: path(line), header: ifMatch(line.version) }
  await answer(client.POST('/work/{slip}/{number}/result', { params, body }))
}

/** Replaces a published result by a new version. */
export async function correctResult(line: WorkLine, body: ResultCorrection): Promise<void> {
  const params = { path: path(line), header: ifMatch(line.version) }
  await answer(client.PUT('/work/{slip}/{number}/result', { params, body }))
}
