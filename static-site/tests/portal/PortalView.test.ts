import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it } from 'vitest'

import { forgetSession, signIn } from '@/accounts/session'
import HomeColumns from '@/portal/HomeColumns.vue'
import PortalView from '@/portal/PortalView.vue'

import { session } from '../samples'
import { stubServer } from '../server'

enableAutoUnmount(afterEach)
afterEach(forgetSession)

async function shown() {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:path(.*)*', component: PortalView }] })
  await router.push('/')
  const wrapper = mount(PortalView, { global: { plugins: [router] } })
  await flushPromises()
  return { wrapper, router }
}

describe('the portal', () => {
  it('lets visitors log in, register and read the guides', async () => {
    const { wrapper } = await shown()
    const links = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links).toEqual(expect.arrayContaining(['/login', '/register?kind=enterprise', '/guides', '/guides/enquiry']))
    expect(wrapper.find('[data-testid=to-work]').exists()).toBe(false)
  })

  it('leads who is signed in to the work', async () => {
    stubServer({ json: session() })
    await signIn({ kind: 'enterprise', user_name: 'a', password: 'b', human_check: '' })
    const { wrapper } = await shown()
    expect(wrapper.get('[data-testid=to-work]').attributes('href')).toBe('/ledger')
    expect(wrapper.find('[data-testid=to-login]').exists()).toBe(false)
  })

  it('asks by what was chosen, and begins anew with each tab', async () => {
    const { wrapper, router } = await shown()
    await wrapper.get('[data-testid=enquiry-by]').setValue('serial_number')
    await wrapper.get('[data-testid=enquiry-words]').setValue('W-1')
    await wrapper.get('[data-testid=enquiry]').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/enquiry/instruments?serial_number=W-1')

    await wrapper.get('[data-testid=enquiry-certificates] input').setValue(true)
    expect(wrapper.find('[data-testid=enquiry-by]').exists()).toBe(false)
    await wrapper.get('[data-testid=enquiry]').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/enquiry/certificates')
  })
})

describe('its columns', () => {
  it('take no room while nothing stands in them', () => {
    expect(mount(HomeColumns).find('div').exists()).toBe(false)
    expect(mount(HomeColumns, { slots: { default: () => h('p', 'x') } }).find('div p').exists()).toBe(true)
  })
})
