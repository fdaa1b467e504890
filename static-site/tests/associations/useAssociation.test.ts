import { beforeEach, describe, expect, it, vi } from 'vitest'

import { useAssociation } from '@/associations/useAssociation'
import { confirmed } from '@/shared/composables/useConfirm'

import { association, individualSession, session } from '../samples'
import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useConfirm', () => ({ confirmed: vi.fn() }))
vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

const FOUND = { code: '91330225MA2AH1XX01', name: '象山县第一人民医院' }

beforeEach(() => vi.mocked(confirmed).mockResolvedValue(true))

describe('useAssociation', () => {
  it('shows the name before it asks, and asks by the code that was found', async () => {
    const calls = stubServer({ json: FOUND }, { status: 201, json: association({ state: 'applied', version: 1 }) })
    const { association: shown, found, form, find, apply } = useAssociation()
    form.values.code = 'MA2AH1XX0'
    await find()
    expect(found.value).toEqual(FOUND)
    await apply(FOUND)
    expect(shown.value?.state).toBe('applied')
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /association/organisation', 'POST /association'])
    expect(calls[0]?.query).toEqual({ code: 'MA2AH1XX0' })
    expect(calls[1]?.body).toEqual({ code: FOUND.code })
    expect(found.value).toBeUndefined()
  })

  it('asks for a code before it sends, and keeps a code that belongs to nobody', async () => {
    const calls = stubServer(problem(422, 'invalid', { fields: [{ field: 'code', code: 'organisation_unknown', message: '没有找到' }] }))
    const { found, form, find } = useAssociation()
    await find()
    expect(calls).toHaveLength(0)
    form.values.code = '600037341'
    await find()
    expect(found.value).toBeUndefined()
    expect(form.errors.value).toEqual({ code: '没有找到' })
    expect(form.values.code).toBe('600037341')
  })

  it('brings the session up to date with the association', async () => {
    const calls = stubServer({ json: association() }, { json: individualSession(session().organisation) })
    await useAssociation().load()
    expect(calls.map(({ path }) => path)).toEqual(['/association', '/sessions/current'])
  })

  it('ends it only after it was asked whether it should', async () => {
    const calls = stubServer({ status: 204 }, { json: association({ state: 'none' }) }, { json: individualSession() })
    const { association: shown, end } = useAssociation()
    vi.mocked(confirmed).mockResolvedValueOnce(false)
    await end(association())
    expect(calls).toHaveLength(0)
    await end(association())
    expect(calls[0]?.method).toBe('DELETE')
    expect(calls[0]?.headers.get('If-Match')).toBe('"2"')
    expect(shown.value?.state).toBe('none')
  })
})
