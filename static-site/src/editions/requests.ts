import { answer, client, ifMatch } from '@/shared/api/client'
import type { Edition, EditionDetails, NewEdition } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'
import type { SmallFile } from '@/shared/files'

export async function fetchEditions(): Promise<Page<Edition>> {
  const { items } = await answer(client.GET('/catalogue-editions'))
  return { items, cursor: null }
}

export function fetchEdition(id: string): Promise<EditionDetails> {
  return answer(client.GET('/catalogue-editions/{edition_id}', { params: { path: { edition_id: id } } }))
}

export function fetchWorkbook(id: string): Promise<SmallFile> {
  return answer(client.GET('/catalogue-editions/{edition_id}/workbook', { params: { path: { edition_id: id } } }))
}

export function loadEdition(body: NewEdition, key: string): Promise<Edition> {
  return answer(client.POST('/catalogue-editions', { params: { header: { 'Idempotency-Key': key } }, body }))
}

/** Publishes a draft in the place of the edition that its differences were shown against. */
export function publishEdition({ id, version, base_id }: EditionDetails): Promise<Edition> {
  return answer(
    client.POST('/catalogue-editions/{edition_id}/publication', {
      params: { path: { edition_id: id }, header: ifMatch(version) },
      body: { base_id },
    }),
  )
}

export async function discardEdition({ id, version }: Edition): Promise<void> {
  await answer(client.DELETE('/catalogue-editions/{edition_id}', { params: { path: { edition_id: id }, header: ifMatch(version) } }))
}
