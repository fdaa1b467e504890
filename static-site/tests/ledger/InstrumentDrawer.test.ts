import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it } from 'vitest'

import InstrumentDrawer from '@/ledger/InstrumentDrawer.vue'
import InstrumentForm from '@/ledger/InstrumentForm.vue'

import { instrument } from '../samples'
import { stubServer } from '../server'

enableAutoUnmount(afterEach)

async function shown(changes: Parameters<typeof instrument>[0]) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:page(.*)', component: { template: '<div />' } }] })
  mount(InstrumentDrawer, { props: { modelValue: instrument(changes) }, global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
}

const slip = () => document.querySelector('[data-testid="reserved"] a')?.getAttribute('href')
const failed = () => document.querySelector('[data-testid="failed"]')?.textContent

describe('the details of an instrument', () => {
  it('lead to the running reservation that it is on', async () => {
    await shown({ reservation: 'S1' })
    expect(slip()).toBe('/reservations/S1')
    document.body.innerHTML = ''
    await shown({})
    expect(slip()).toBeUndefined()
  })

  it.each(['in_service', 'disabled'] as const)('say when and by whom it was found failed, now %s', async (status) => {
    await shown({ status, failed_on: '2026-03-05', verified_by: '象山县计量所' })
    expect(failed()).toContain('2026-03-05 经象山县计量所检定不合格，不得使用')
    document.body.innerHTML = ''
    await shown({ status, verified_by: '象山县计量所' })
    expect(failed()).toBeUndefined()
  })
})

describe('the form of an instrument', () => {
  it.each([
    ['象山县计量所', true],
    ['', false],
  ])('verified by "%s" has its dates and its number locked: %s', async (verified_by, locked) => {
    stubServer({ json: { items: [] } })
    mount(InstrumentForm, { props: { editing: { mode: 'edit', instrument: instrument({ verified_by }) } }, attachTo: document.body })
    await flushPromises()
    for (const name of ['last_verified_on', 'due_on', 'certificate_number']) {
      const field = document.querySelector(`[data-testid="field-${name}"]`)
      expect([field?.querySelector('input')?.disabled, field?.textContent.includes('由检定结果自动更新')]).toEqual([locked, locked])
    }
    expect(document.querySelector<HTMLInputElement>('[data-testid="field-place"] input')?.disabled).toBe(false)
  })
})
