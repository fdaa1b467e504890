import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'

import { Problem } from '@/shared/api/problem'
import { useResultForm } from '@/work/useResultForm'

import { published } from '../results/samples'
import { stubServer } from '../server'
import { task } from './tasks'

const DAY = '2026-11-23'
const line = task({ state: 'received', allowed: ['publish'] })
const validity = (valid_until: string | null, required = true) => ({ json: { valid_until, required } })
const sender = () => vi.fn(() => Promise.resolve())

describe('the form of a result', () => {
  it('begins with the day and its validity, and without a verdict', async () => {
    const calls = stubServer(validity('2027-05-22'))
    const { values } = useResultForm({ task: line, day: DAY })
    await flushPromises()
    expect(calls[0]).toMatchObject({ path: '/work/S1/1/validity', query: { verified_on: DAY } })
    expect(values).toMatchObject({ verdict: '', verified_on: DAY, valid_until: '2027-05-22' })
  })

  it('follows the day, and keeps what somebody wrote', async () => {
    stubServer(validity('2027-05-22'), validity('2027-05-19'))
    const { values } = useResultForm({ task: line, day: DAY })
    await flushPromises()
    values.valid_until = '2027-01-01'
    values.verdict = 'passed'
    await flushPromises()
    expect(values.valid_until).toBe('2027-01-01')
    values.verified_on = '2026-11-20'
    expect(values.valid_until).toBe('')
    await flushPromises()
    expect(values.valid_until).toBe('2027-05-19')
  })

  it('sends the validity of its day, however quick the Enter', async () => {
    stubServer(validity('2027-05-22'), validity('2027-05-19'))
    const { values, submit } = useResultForm({ task: line, day: DAY })
    await flushPromises()
    Object.assign(values, { verdict: 'passed', certificate_number: 'JL-1' })
    const send = sender()
    values.verified_on = '2026-11-20'
    await submit(send)
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ verdict: 'passed', verified_on: '2026-11-20', valid_until: '2027-05-19', certificate: null }))
  })

  it('sends no validity of what failed, and has it again after a change of mind', async () => {
    stubServer(validity('2027-05-22'))
    const { values, submit } = useResultForm({ task: line, day: DAY })
    await flushPromises()
    Object.assign(values, { verdict: 'failed', certificate_number: 'TZ-1' })
    const send = sender()
    await submit(send)
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ verdict: 'failed', valid_until: null }))
    values.verdict = 'passed'
    await submit(send)
    expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ valid_until: '2027-05-22' }))
  })

  it('says what is missing; a validity only where there must be one', async () => {
    stubServer(validity(null))
    const needed = useResultForm({ task: line, day: DAY })
    needed.values.verdict = 'passed'
    await needed.submit(sender())
    expect(Object.keys(needed.errors.value)).toEqual(['certificate_number', 'valid_until'])
    stubServer(validity(null, false))
    const open = useResultForm({ task: line, day: DAY })
    await open.submit(sender())
    expect(Object.keys(open.errors.value)).toEqual(['certificate_number', 'verdict'])
  })

  it('can be filled in where the validity could not be asked for', async () => {
    stubServer('lost')
    const { values, submit, validity: known } = useResultForm({ task: line, day: DAY })
    Object.assign(values, { verdict: 'passed', certificate_number: 'JL-1', valid_until: '2027-05-01' })
    const send = sender()
    await submit(send)
    expect(known.value).toBeUndefined()
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ valid_until: '2027-05-01' }))
  })

  it('shows the reasons of the server at their fields', async () => {
    stubServer(validity('2027-05-22'))
    const { values, submit, errors } = useResultForm({ task: line, day: DAY })
    Object.assign(values, { verdict: 'passed', certificate_number: 'JL-1' })
    await submit(() => Promise.reject(new Problem(422, 'invalid', '', [{ field: 'certificate_number', code: 'certificate_number_used', message: '编号已用过' }])))
    expect(errors.value).toEqual({ certificate_number: '编号已用过' })
  })
})

describe('the form of a correction', () => {
  it('begins with the present result, and needs a reason', async () => {
    stubServer(validity('2027-05-19'))
    const present = published({ valid_until: null })
    const { values, submit, errors } = useResultForm({ task: line, present, day: present.verified_on })
    await flushPromises()
    expect(values).toMatchObject({ verdict: 'passed', certificate_number: 'JL-2026-0001', verified_on: '2026-11-20', valid_until: '', reason: '' })
    const send = sender()
    await submit(send)
    expect(errors.value).toHaveProperty('reason')
    Object.assign(values, { reason: '编号录错', valid_until: '2027-05-19' })
    await submit(send)
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ certificate: present.certificate?.id, reason: '编号录错' }))
  })
})
