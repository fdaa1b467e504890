import { beforeEach, describe, expect, it, vi } from 'vitest'

import { SHOWN_SECONDS, useCitizenId } from '@/organisations/useCitizenId'

const ID = '11010519491231002X'

beforeEach(() => void vi.useFakeTimers())

describe('useCitizenId', () => {
  it('shows an ID for a minute and then forgets it', async () => {
    const { whole, spent, left, show } = useCitizenId(() => Promise.resolve(ID))
    await show()
    expect(whole.value).toBe(ID)
    expect(left.value).toBe(SHOWN_SECONDS)
    vi.advanceTimersByTime(59_000)
    expect(whole.value).toBe(ID)
    vi.advanceTimersByTime(2_000)
    expect(whole.value).toBe('')
    expect(spent.value).toBe(true)
  })

  it('hides it at once, and knows nothing of the next one', async () => {
    const { whole, spent, show, hide, forget } = useCitizenId(() => Promise.resolve(ID))
    await show()
    hide()
    expect([whole.value, spent.value]).toEqual(['', true])
    forget()
    expect(spent.value).toBe(false)
  })

  it('shows nothing of one organisation beside another', async () => {
    let answer: (id: string) => void = () => undefined
    const { whole, show, forget } = useCitizenId(() => new Promise<string>((resolve) => (answer = resolve)))
    const showing = show()
    forget()
    answer(ID)
    await showing
    expect(whole.value).toBe('')
  })

  it('shows nothing where the server refuses', async () => {
    const { whole, spent, show } = useCitizenId(() => Promise.reject(new Error('id_shown')))
    await expect(show()).rejects.toThrow('id_shown')
    expect([whole.value, spent.value]).toEqual(['', false])
  })
})
