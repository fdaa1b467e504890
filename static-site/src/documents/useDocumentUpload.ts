import { ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import { LostConnection, Problem } from '@/shared/api/problem'
import type { DocumentPurpose, UploadedDocument } from '@/shared/api/types'
import { wordingOf } from '@/shared/api/wording'
import { postFile } from '@/shared/postFile'

import { mediaTypeOf, problemOf } from './files'
import { startDocument } from './requests'

interface Progress {
  name: string
  share: number
}

/** Uploads one file at a time; `proof` is for visitors. What it was refused for is in `problem`. */
export function useDocumentUpload(purpose: () => DocumentPurpose, proof: () => Promise<string> | null) {
  const uploading = shallowRef<Progress>()
  const problem = ref('')
  let running: AbortController | undefined

  /** The file as a form refers to it; undefined where it was refused or broken off. */
  async function upload(file: File): Promise<UploadedDocument | undefined> {
    if (uploading.value) return undefined
    const wrong = problemOf(file, purpose())
    problem.value = wrong ? t(wrong) : ''
    if (wrong) return undefined
    const breakOff = (running = new AbortController())
    uploading.value = { name: file.name, share: 0 }
    try {
      return await send(file, breakOff.signal)
    } catch (cause) {
      if (!breakOff.signal.aborted) problem.value = uploadWording(cause)
      return undefined
    } finally {
      uploading.value = undefined
    }
  }

  async function send(file: File, signal: AbortSignal): Promise<UploadedDocument> {
    const { name, size } = file
    const announced = { purpose: purpose(), media_type: mediaTypeOf(file) ?? 'image/jpeg', size, name }
    const { id, upload: target } = await startDocument(announced, await proof())
    signal.throwIfAborted()
    await postFile(target, file, (share) => (uploading.value = { name, share }), signal)
    return { id, name, size }
  }

  function cancel(): void {
    running?.abort()
  }

  return { uploading, problem, upload, cancel }
}

function uploadWording(cause: unknown): string {
  if (cause instanceof LostConnection) return t('document.uploadFailed')
  if (cause instanceof Problem && cause.fields.length > 0) return cause.fields.map(({ message }) => message).join(' ')
  if (cause instanceof Problem && cause.code === 'upload_refused') return t('document.uploadRefused')
  return wordingOf(cause)
}
