import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'

import { useDocumentUpload } from '@/documents/useDocumentUpload'
import { LostConnection } from '@/shared/api/problem'
import * as post from '@/shared/postFile'

import { problem, stubServer } from '../server'

const FILE = new File(['abc'], '照片.png', { type: 'image/png' })
const STARTED = { status: 201, json: { id: '01D', upload: { url: 'https://bucket.example/', fields: { key: 'incoming/a' } } } }
let posted: MockInstance<typeof post.postFile>

function photo(proof: () => Promise<string> | null = () => null) {
  return useDocumentUpload(() => 'individual_photo', proof)
}

beforeEach(() => {
  posted = vi.spyOn(post, 'postFile').mockResolvedValue()
})

describe('useDocumentUpload', () => {
  it('announces the file with the proof of a visitor and posts it to storage', async () => {
    const calls = stubServer(STARTED)
    const { uploading, problem, upload } = photo(() => Promise.resolve('proof'))
    expect(await upload(FILE)).toEqual({ id: '01D', name: '照片.png', size: 3 })
    expect(calls[0]?.body).toEqual({
      purpose: 'individual_photo',
      media_type: 'image/png',
      size: 3,
      name: '照片.png',
      human_check: 'proof',
    })
    expect(posted).toHaveBeenCalledWith(STARTED.json.upload, FILE, expect.any(Function), expect.any(AbortSignal))
    expect(uploading.value).toBeUndefined()
    expect(problem.value).toBe('')
  })

  it('refuses a file of another kind before it is sent', async () => {
    const calls = stubServer(STARTED)
    const { problem, upload } = photo()
    expect(await upload(new File(['x'], 'a.pdf', { type: 'application/pdf' }))).toBeUndefined()
    expect(problem.value).toBe('这里只能上传 JPEG 或 PNG 图片')
    expect(calls).toHaveLength(0)
  })

  it('tells what the server has against it', async () => {
    stubServer(problem(422, 'invalid', { fields: [{ field: 'human_check', code: 'human_check_used', message: '人机验证已使用过' }] }))
    const { problem: told, upload } = photo()
    expect(await upload(FILE)).toBeUndefined()
    expect(told.value).toBe('人机验证已使用过')
  })

  it('tells that the file did not get through, and takes it again', async () => {
    stubServer(STARTED)
    posted.mockRejectedValueOnce(new LostConnection('upload'))
    const { problem, upload } = photo()
    expect(await upload(FILE)).toBeUndefined()
    expect(problem.value).toBe('文件没有传完，请检查网络后重新上传')
    expect(await upload(FILE)).toMatchObject({ id: '01D' })
    expect(problem.value).toBe('')
  })

  it('is broken off without a complaint', async () => {
    stubServer(STARTED)
    posted.mockImplementation((_, __, ___, signal) => {
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new LostConnection('upload'))))
    })
    const { uploading, problem, upload, cancel } = photo()
    const sent = upload(FILE)
    await vi.waitFor(() => expect(posted).toHaveBeenCalled())
    expect(await upload(FILE)).toBeUndefined()
    cancel()
    expect(await sent).toBeUndefined()
    expect(problem.value).toBe('')
    expect(uploading.value).toBeUndefined()
  })
})
