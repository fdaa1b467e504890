import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { h, type Component, type FunctionalComponent } from 'vue'

/** Vue does not know this element of HTML yet. */
const NATIVE: FunctionalComponent = (_, { slots }) => h('search', slots.default?.())

/** A page of the enquiry at an address, under the path that the router gives it. */
export async function shown(view: Component, address: string, path = '/:any(.*)*') {
  const page = { template: '<div />' }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path, component: page }, { path: '/:any(.*)*', component: page }] })
  await router.push(address)
  const wrapper = mount(view, { global: { plugins: [router], components: { search: NATIVE } } })
  await flushPromises()
  return { wrapper, router }
}
