import { answer, client } from '@/shared/api/client'
import type { DocumentLink, DocumentPurpose, MediaType, StartedDocument } from '@/shared/api/types'

export interface Announced {
  purpose: DocumentPurpose
  media_type: MediaType
  size: number
  name: string
}

/** Whoever is not signed in brings a proof of the human check. */
export function startDocument(announced: Announced, proof: string | null): Promise<StartedDocument> {
  return answer(client.POST('/documents', { body: { ...announced, human_check: proof } }))
}

/** A link to look at a document of one's own; it is good for a short time, so it is asked for when needed. */
export function fetchLink(id: string): Promise<DocumentLink> {
  return answer(client.GET('/documents/{document_id}/link', { params: { path: { document_id: id } } }))
}
