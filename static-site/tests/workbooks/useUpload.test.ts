import { afterEach, describe, expect, it, vi } from 'vitest'

import { LostConnection, Problem } from '@/shared/api/problem'
import { LARGEST_BYTES, problemOf } from '@/workbooks/checkFile'
import * as post from '@/shared/postFile'
import { useUpload } from '@/workbooks/useUpload'

import { job } from '../samples'
import { problem as refusal, stubServer } from '../server'

const FILE = new File(['x'], '台账.xlsx')
const STARTED = { status: 201, json: { job: job({ state: 'waiting_for_upload' }), upload: { url: 'https://s3/', fields: { key: 'k' } } } }

afterEach(() => {
  useUpload().problem.value = ''
})

describe('useUpload', () => {
  it('starts the job, sends the file and shows how far it is', async () => {
    const calls = stubServer(STARTED)
    const shares: (number | undefined)[] = []
    const { uploading, upload } = useUpload()
    vi.spyOn(post, 'postFile').mockImplementation((_target, _file, progressed) => {
      progressed(0.5)
      shares.push(uploading.value?.share)
      return Promise.resolve()
    })
    const started = vi.fn()
    await upload(FILE, started)
    expect(calls[0]?.body).toEqual({ file_name: '台账.xlsx', size: 1 })
    expect(started).toHaveBeenCalledWith(expect.objectContaining({ id: 'J1' }))
    expect(shares).toEqual([0.5])
    expect(uploading.value).toBeUndefined()
  })

  it('says what is wrong with a file before anything is sent', async () => {
    const calls = stubServer({})
    const { problem, upload } = useUpload()
    await upload(new File(['x'], '旧.xls'), vi.fn())
    expect(problem.value).toContain('.xls')
    expect(calls).toHaveLength(0)
  })

  it.each<[Error, string]>([
    [new LostConnection(), '没有传完'],
    [new Problem(403, 'upload_refused', ''), '没有被接收'],
  ])('says what became of the file: %s', async (cause, words) => {
    stubServer(STARTED)
    vi.spyOn(post, 'postFile').mockRejectedValue(cause)
    const { problem, upload, uploading } = useUpload()
    await upload(FILE, vi.fn())
    expect(problem.value).toContain(words)
    expect(uploading.value).toBeUndefined()
  })

  it('shows the words of the server where it wants no such file', async () => {
    stubServer(refusal(422, 'invalid', { fields: [{ field: 'size', code: 'workbook_too_big', message: '文件超过 20 MB' }] }))
    const { problem, upload } = useUpload()
    await upload(FILE, vi.fn())
    expect(problem.value).toBe('文件超过 20 MB')
  })
})

it.each([
  ['台账.xlsx', 10, null],
  ['台账.XLSX', LARGEST_BYTES, null],
  ['台账.xlsx', LARGEST_BYTES + 1, 'workbook.import.tooBig'],
  ['台账.xlsx', 0, 'workbook.import.empty'],
  ['台账.xls', 10, 'workbook.import.oldXls'],
  ['台账.xlsm', 10, 'workbook.import.macros'],
  ['台账.csv', 10, 'workbook.import.notXlsx'],
  ['台账', 10, 'workbook.import.notXlsx'],
])('judges %s of %i bytes', (name, size, key) => {
  expect(problemOf({ name, size })).toBe(key)
})
