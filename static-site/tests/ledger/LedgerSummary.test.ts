import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'

import { ANY, toRequest, type Draft } from '@/ledger/conditions'
import LedgerSummary from '@/ledger/LedgerSummary.vue'
import { useSummary } from '@/ledger/useSummary'

import { stubServer } from '../server'

const COUNTS = { total: 9, in_service: 7, due_soon: 1, overdue: 2, never_verified: 2, failed: 3, disabled: 1, scrapped: 1, today: '2026-03-05' }

it('counts what failed in red, and leads to it', async () => {
  stubServer({ json: COUNTS })
  const { tiles, load } = useSummary()
  await load()
  const summary = mount(LedgerSummary, { props: { tiles: tiles.value, current: { ...ANY, failed: true } } })
  await flushPromises()
  const tile = summary.get('[data-testid="count-failed"]')
  expect([tile.text(), tile.classes().includes('red'), tile.attributes('aria-pressed')]).toEqual(['不合格3', true, 'true'])
  await tile.trigger('click')
  const chosen = summary.emitted<[Draft]>('choose') ?? []
  expect(chosen.map(([wanted]) => toRequest(wanted))).toEqual([{ failed: true }])
})
