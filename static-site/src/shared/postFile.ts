import { LostConnection, Problem } from '@/shared/api/problem'
import type { Upload } from '@/shared/api/types'

/** Posts a file straight to storage, telling how much has gone (0 to 1). Only XMLHttpRequest tells that. */
export function postFile(upload: Upload, file: File, progressed: (share: number) => void, signal?: AbortSignal): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value)
  // Storage ignores every field after the file.
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) progressed(loaded / total)
    }
    request.onload = () => {
      if (request.status < 300) resolve()
      else reject(new Problem(request.status, 'upload_refused', ''))
    }
    request.onerror = () => reject(new LostConnection('upload'))
    request.onabort = () => reject(new LostConnection('upload'))
    signal?.addEventListener('abort', () => request.abort())
    request.open('POST', upload.url)
    request.send(form)
  })
}
