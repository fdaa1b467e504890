import { answer, client } from '@/shared/api/client'
import type { Published, SlipLine } from '@/shared/api/types'

/** An instrument on a slip. */
export type LineKey = Pick<SlipLine, 'slip' | 'number'>

/** Every version of a line's result, newest first. */
export async function fetchVersions({ slip, number }: LineKey): Promise<Published[]> {
  const path = { slip, number: String(number) }
  return (await answer(client.GET('/results/{slip}/{number}', { params: { path } }))).items
}

/** A fresh link to the file of a version; those that were read with the list may have ended. */
export async function fetchCertificate(line: LineKey, version: number): Promise<{ url: string }> {
  const link = (await fetchVersions(line)).find((each) => each.version === version)?.link
  if (!link) throw new Error('the file of a published version is never taken away')
  return link
}
