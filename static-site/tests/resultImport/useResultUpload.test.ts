import { afterEach, describe, expect, it, vi } from 'vitest'

import { archiveProblemOf, LARGEST_ARCHIVE } from '@/resultImport/checkArchive'
import { useResultUpload } from '@/resultImport/useResultUpload'
import { LostConnection } from '@/shared/api/problem'
import * as post from '@/shared/postFile'

import { job } from '../samples'
import { stubServer } from '../server'

const BOOK = new File(['x'], '结果.xlsx')
const ARCHIVE = new File(['xyz'], '证书.zip')
const PLACE = { url: 'https://s3/', fields: { key: 'uploads/b' } }
const BESIDE = { url: 'https://s3/', fields: { key: 'certificates/c' } }
const started = (certificates: typeof BESIDE | null) => ({
  status: 201,
  json: { job: job({ kind: 'results', state: 'waiting_for_upload' }), upload: PLACE, certificates },
})

afterEach(() => {
  useResultUpload().problem.value = ''
})

describe('useResultUpload', () => {
  it('sends the certificates first and the workbook last, as one progress', async () => {
    const calls = stubServer(started(BESIDE))
    const { choose, chooseCertificates, upload, uploading, workbook } = useResultUpload()
    const sent: [string | undefined, number | undefined][] = []
    vi.spyOn(post, 'postFile').mockImplementation((target, _file, progressed) => {
      progressed(0.5)
      sent.push([target.fields.key, uploading.value?.share])
      return Promise.resolve()
    })
    choose(BOOK)
    chooseCertificates(ARCHIVE)
    const heard = vi.fn()
    await upload(heard)
    expect(calls[0]?.body).toEqual({ file_name: '结果.xlsx', size: 1, certificates: { file_name: '证书.zip', size: 3 } })
    expect(sent).toEqual([['certificates/c', 1.5 / 4], ['uploads/b', 3.5 / 4]])
    expect(heard).toHaveBeenCalledOnce()
    expect(uploading.value).toBeUndefined()
    expect(workbook.value).toBeUndefined()
  })

  it('sends the workbook alone where there are no certificates', async () => {
    const calls = stubServer(started(null))
    const sending = vi.spyOn(post, 'postFile').mockResolvedValue()
    const { choose, upload } = useResultUpload()
    choose(BOOK)
    await upload(vi.fn())
    expect(calls[0]?.body).toEqual({ file_name: '结果.xlsx', size: 1, certificates: null })
    expect(sending).toHaveBeenCalledOnce()
  })

  it('keeps what was chosen when the files did not arrive, and says so', async () => {
    stubServer(started(BESIDE))
    vi.spyOn(post, 'postFile').mockRejectedValue(new LostConnection())
    const { choose, chooseCertificates, upload, problem, workbook, certificates, ready } = useResultUpload()
    choose(BOOK)
    chooseCertificates(ARCHIVE)
    await upload(vi.fn())
    expect(problem.value).toContain('没有传完')
    expect([workbook.value, certificates.value]).toEqual([BOOK, ARCHIVE])
    expect(ready.value).toBe(true)
  })

  it('says what is wrong with a file at once, and does not take it', () => {
    const { choose, chooseCertificates, problem, workbook, certificates, ready } = useResultUpload()
    choose(new File(['x'], '结果.xls'))
    expect(problem.value).toContain('.xls')
    chooseCertificates(new File(['x'], '证书.rar'))
    expect(problem.value).toContain('ZIP')
    expect([workbook.value, certificates.value, ready.value]).toEqual([undefined, undefined, false])
  })
})

it.each([
  ['证书.zip', 10, null],
  ['证书.ZIP', LARGEST_ARCHIVE, null],
  ['证书.zip', LARGEST_ARCHIVE + 1, 'resultImport.archiveTooBig'],
  ['证书.zip', 0, 'resultImport.archiveEmpty'],
  ['证书.7z', 10, 'resultImport.notZip'],
])('judges %s of %i bytes', (name, size, key) => {
  expect(archiveProblemOf({ name, size })).toBe(key)
})
