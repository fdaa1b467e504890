import { describe, expect, it, vi } from 'vitest'

import { usePaper } from '@/reservations/usePaper'
import { saveFile } from '@/shared/files'
import { toldFailure } from '@/shared/composables/useToast'

import { problem, stubServer } from '../server'

vi.mock('@/shared/files', () => ({ saveFile: vi.fn() }))
vi.mock('@/shared/composables/useToast', () => ({ toldFailure: vi.fn() }))

describe('the paper of a slip', () => {
  it('is saved as the server made it', async () => {
    const file = { file_name: '强制检定预约单_YY1.pdf', content: 'JVBERg==' }
    const calls = stubServer({ json: file })
    const { busy, download } = usePaper('S1')
    await download()
    expect(calls.map(({ path }) => path)).toEqual(['/reservations/S1/print'])
    expect(saveFile).toHaveBeenCalledWith(file)
    expect(busy.value).toBe(false)
  })

  it('is told of where there is none', async () => {
    stubServer(problem(409, 'slip_not_submitted'))
    const { busy, download } = usePaper('S1')
    await download()
    expect(toldFailure).toHaveBeenCalledOnce()
    expect(busy.value).toBe(false)
  })
})
