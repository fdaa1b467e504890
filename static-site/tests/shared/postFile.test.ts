import { beforeEach, describe, expect, it, vi } from 'vitest'

import { LostConnection } from '@/shared/api/problem'
import { postFile } from '@/shared/postFile'

class FakeRequest {
  static last: FakeRequest
  upload: { onprogress?: (event: { loaded: number; total: number; lengthComputable: boolean }) => void } = {}
  status = 0
  body: FormData | undefined
  onload: () => void = () => undefined
  onerror: () => void = () => undefined
  open = vi.fn()

  constructor() {
    FakeRequest.last = this
  }

  send(body: FormData): void {
    this.body = body
  }
}

const UPLOAD = { url: 'https://bucket.example/', fields: { key: 'uploads/a', policy: 'p' } }
const FILE = new File(['abc'], '台账.xlsx')

beforeEach(() => void vi.stubGlobal('XMLHttpRequest', FakeRequest))

describe('postFile', () => {
  it('posts the fields first and the file last, and tells how much has gone', async () => {
    const progressed = vi.fn()
    const sent = postFile(UPLOAD, FILE, progressed)
    const request = FakeRequest.last
    request.upload.onprogress?.({ loaded: 1, total: 4, lengthComputable: true })
    request.status = 204
    request.onload()
    await sent
    expect(request.open).toHaveBeenCalledWith('POST', 'https://bucket.example/')
    expect([...(request.body?.keys() ?? [])]).toEqual(['key', 'policy', 'file'])
    expect(progressed).toHaveBeenCalledWith(0.25)
  })

  it('tells a refusal from a lost connection', async () => {
    const refused = postFile(UPLOAD, FILE, vi.fn())
    FakeRequest.last.status = 403
    FakeRequest.last.onload()
    await expect(refused).rejects.toMatchObject({ status: 403, code: 'upload_refused' })
    const lost = postFile(UPLOAD, FILE, vi.fn())
    FakeRequest.last.onerror()
    await expect(lost).rejects.toBeInstanceOf(LostConnection)
  })
})
