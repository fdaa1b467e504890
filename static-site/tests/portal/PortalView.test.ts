import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it } from 'vitest'

import { forgetSession, signIn } from '@/accounts/session'
import PortalView from '@/portal/PortalView.vue'

import { evaluationPage } from '../evaluations/samples'
import { notice } from '../publicNotices/samples'
import { session } from '../samples'
import { stubServer } from '../server'

enableAutoUnmount(afterEach)
afterEach(forgetSession)

const PARTS = [{ json: { items: [], cursor: null } }, { json: evaluationPage() }]

async function shown() {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:path(.*)*', component: PortalView }] })
  await router.push('/')
  const wrapper = mount(PortalView, { global: { plugins: [router] } })
  await flushPromises()
  return { wrapper, router }
}

describe('the portal', () => {
  it('lets visitors log in, register and read the guides', async () => {
    stubServer(...PARTS)
    const { wrapper } = await shown()
    const links = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links).toEqual(expect.arrayContaining(['/login', '/register?kind=enterprise', '/guides', '/guides/enquiry']))
    expect(wrapper.find('[data-testid=to-work]').exists()).toBe(false)
  })

  it('shows the newest public notices and evaluations beside each other', async () => {
    stubServer({ json: { items: [notice()], cursor: null } }, { json: evaluationPage() })
    const { wrapper } = await shown()
    expect(wrapper.get('[data-testid=latest-notices]').text()).toContain(notice().number)
    expect(wrapper.get('[data-testid=evaluation-summary]').text()).toContain('服务很好')
  })

  it('leads who is signed in to the work', async () => {
    stubServer({ json: session() }, ...PARTS)
    await signIn({ kind: 'enterprise', user_name: 'a', password: 'b', human_check: '' })
    const { wrapper } = await shown()
    expect(wrapper.get('[data-testid=to-work]').attributes('href')).toBe('/ledger')
    expect(wrapper.find('[data-testid=to-login]').exists()).toBe(false)
  })

  it('asks by what was chosen, and begins anew with each tab', async () => {
    stubServer(...PARTS)
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
