import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { switchLocale } from '@/i18n'
import * as guides from '@/guides/guide'
import GuideSteps from '@/guides/GuideSteps.vue'
import GuideView from '@/guides/GuideView.vue'
import { PICTURES } from '@/guides/pictures'

enableAutoUnmount(afterEach)
afterEach(() => switchLocale('zh-CN'))

async function shown(path: string) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/guides/:matter', component: GuideView }, { path: '/:path(.*)*', component: GuideView }] })
  await router.push(path)
  const wrapper = mount(GuideView, { global: { plugins: [router] } })
  await vi.dynamicImportSettled()
  await flushPromises()
  return wrapper
}

describe('a guide', () => {
  it('tells what is needed, what to do and where to begin', async () => {
    const wrapper = await shown('/guides/reservation')
    expect(wrapper.get('h1').text()).toBe('预约检定')
    expect(wrapper.findAll('[data-testid=guide] h2').map((heading) => heading.text())).toEqual(['需要准备', '需要多久', '办理步骤', '办完之后', '常见错误'])
    expect(wrapper.get('[data-testid=start]').attributes('href')).toBe('/reservations/new')
  })

  it('follows the language', async () => {
    const wrapper = await shown('/guides/enterprise')
    await switchLocale('en')
    await vi.dynamicImportSettled()
    await flushPromises()
    expect(wrapper.get('[data-testid=guide]').text()).toContain('Open the registration')
  })

  it('can be asked for again where it was lost', async () => {
    const read = vi.spyOn(guides, 'readGuide').mockRejectedValueOnce(new Error('network'))
    const wrapper = await shown('/guides/work')
    expect(wrapper.text()).toContain('指南没有读到')
    await wrapper.get('button').trigger('click')
    await vi.dynamicImportSettled()
    await flushPromises()
    expect(read).toHaveBeenCalledTimes(2)
    expect(wrapper.find('[data-testid=guide]').exists()).toBe(true)
  })

  it('is not there for any other matter', async () => {
    const wrapper = await shown('/guides/nothing')
    expect(wrapper.text()).toContain('没有找到这个页面')
  })
})

describe('its steps', () => {
  it('show pictures that there are, with their words and sizes', () => {
    const [name = '', sizes] = Object.entries(PICTURES)[0] ?? []
    const step = (picture: string) => ({ title: picture, text: 'text', picture: { name: picture, alt: 'words' } })
    const wrapper = mount(GuideSteps, { props: { steps: [step(name), step('missing'), { title: 'none', text: 'text' }] } })
    expect(wrapper.findAll('li')).toHaveLength(3)
    expect(wrapper.findAll('figure')).toHaveLength(1)
    expect(wrapper.get('img').attributes()).toMatchObject({ alt: 'words', width: String(sizes?.desk.width), src: `/guides/${name}-desk.webp` })
  })
})
