import { describe, expect, it } from 'vitest'

import { ANY } from '@/audit/conditions'
import { fetchAll, fetchOwn } from '@/audit/requests'

import { auditEntry } from '../samples'
import { stubServer } from '../server'

const PAGE = { json: { items: [auditEntry()], cursor: null } }
const DRAFT = { ...ANY, from: '2026-11-01', day: '2026-11-23', organisation: ' 91330225MA2AH1XX01 ', action: 'logged_in' as const }

describe('asking for the audit', () => {
  it('sends an organisation only what it may ask', async () => {
    const calls = stubServer(PAGE)
    await fetchOwn(DRAFT, 'c1')
    expect(calls[0]?.path).toBe('/audit')
    expect(calls[0]?.query).toEqual({ from: '2026-11-01', action: 'logged_in', cursor: 'c1' })
  })

  it('sends the administrator’s day and organisation', async () => {
    const calls = stubServer(PAGE)
    await fetchAll(DRAFT, undefined)
    expect(calls[0]?.path).toBe('/audit/all')
    expect(calls[0]?.query).toEqual({ day: '2026-11-23', organisation: '91330225MA2AH1XX01', action: 'logged_in' })
  })

  it('sends nothing that is blank', async () => {
    const calls = stubServer(PAGE)
    await fetchAll({ ...ANY }, undefined)
    expect(calls[0]?.query).toEqual({})
  })
})
