import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it } from 'vitest'
import { h, type Component, type FunctionalComponent } from 'vue'

import { ANY, fromAddress, toAddress } from '@/publicNotices/conditions'
import LatestNotices from '@/publicNotices/LatestNotices.vue'
import PublicNoticesView from '@/publicNotices/PublicNoticesView.vue'

import { problem, stubServer } from '../server'
import { notice } from './samples'

enableAutoUnmount(afterEach)

/** Vue does not know this element of HTML yet. */
const NATIVE: FunctionalComponent = (_, { slots }) => h('search', slots.default?.())

async function shown(view: Component, address = '/public-notices') {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:any(.*)*', component: { template: '<div />' } }] })
  await router.push(address)
  const wrapper = mount(view, { global: { plugins: [router], components: { search: NATIVE } } })
  await flushPromises()
  return { wrapper, router }
}

const page = (items: unknown[], cursor: string | null = null) => ({ json: { items, cursor } })

describe('the conditions of an address', () => {
  it('are read and written alike', () => {
    const address = { number: 'YY33', matter: 'change', result: 'refused', last: '2026-11-01' }
    expect(toAddress(fromAddress(address))).toEqual(address)
    expect(fromAddress({ matter: 'wedding', result: ['done'], applicant: ['x'] })).toEqual(ANY)
  })
})

describe('the page of public notices', () => {
  it('shows number, applicant, matter, time in Beijing and result, and more on demand', async () => {
    const calls = stubServer(page([notice()], 'c'), page([notice({ id: '2', applicant: '王*', matter: 'change', result: 'refused' })]))
    const { wrapper } = await shown(PublicNoticesView, '/public-notices?matter=reservation')
    const row = wrapper.get('tbody tr').text()
    for (const text of ['YY3302252026112300001', '象山县第一人民医院', '强检器具预约', '2026-11-23 10:00', '已办结']) expect(row).toContain(text)
    await wrapper.get('.more button').trigger('click')
    await flushPromises()
    expect(wrapper.findAll('tbody tr')[1]?.text()).toContain('未通过')
    expect(calls.map(({ query }) => query)).toEqual([{ matter: 'reservation' }, { matter: 'reservation', cursor: 'c' }])
  })

  it('keeps the conditions in the address', async () => {
    stubServer(page([]))
    const { wrapper, router } = await shown(PublicNoticesView)
    expect(wrapper.text()).toContain('近一年没有办结的业务')
    await wrapper.get('[data-testid="condition-applicant"]').setValue(' 医院 ')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ applicant: '医院' })
    expect(wrapper.text()).toContain('没有符合条件的公示')
    await wrapper.get('[data-testid="reset"]').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('says why nothing came', async () => {
    stubServer(problem(429, 'too_many_enquiries'))
    const { wrapper } = await shown(PublicNoticesView)
    expect(wrapper.get('[role="alert"]').text()).toContain('detail of too_many_enquiries')
  })
})

describe('the newest notices on the home page', () => {
  it('are five, with a link to more', async () => {
    stubServer(page(Array.from({ length: 7 }, (_, each) => notice({ id: String(each) }))))
    const { wrapper } = await shown(LatestNotices)
    expect(wrapper.findAll('li')).toHaveLength(5)
    expect(wrapper.get('a').attributes('href')).toBe('/public-notices')
  })

  it('say that there are none, and try again after a failure', async () => {
    stubServer(problem(429, 'too_many_enquiries'), page([]))
    const { wrapper } = await shown(LatestNotices)
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.get('[role="status"]').text()).toContain('近一年没有办结的业务')
  })
})
