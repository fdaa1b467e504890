import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'

import ResultVersions from '@/results/ResultVersions.vue'

import { problem, stubServer } from '../server'
import { published } from './samples'

const LINE = { slip: 'S1', number: 3 }
const corrected = published({ version: 2, verdict: 'failed', valid_until: null, certificate_number: 'TZ-7', certificate: null, link: null, reason: '结论录错', who: 'jiliang02' })

async function shown() {
  const wrapper = mount(ResultVersions, { props: { line: LINE } })
  await flushPromises()
  return wrapper
}

describe('the versions of a result', () => {
  it('stand newest first, with who, when and why', async () => {
    const calls = stubServer({ json: { items: [corrected, published()] } })
    const wrapper = await shown()
    expect(calls[0]?.path).toBe('/results/S1/3')
    const [now, former] = wrapper.findAll('li')
    expect(now?.text()).toMatch(/不合格.*第 2 版（现行）.*jiliang02 于 2026-11-20 10:00 更正/)
    expect(now?.text()).toContain('检定结果通知书编号TZ-7')
    expect(now?.text()).toContain('更正原因结论录错')
    expect(now?.text()).not.toContain('有效期至')
    expect(former?.text()).toMatch(/合格.*第 1 版.*jiliang01 于 2026-11-20 10:00 出具/)
    expect(former?.text()).toContain('有效期至2027-05-19')
  })

  it('lead to their files, by a link that is asked for at the click', async () => {
    const fresh = published({ link: { url: 'https://files.example/2', expires_at: '2026-11-23T02:35:00Z' } })
    const calls = stubServer({ json: { items: [corrected, published()] } }, { json: { items: [corrected, fresh] } })
    const tab = { opener: window, location: { replace: vi.fn() }, close: vi.fn() }
    vi.spyOn(window, 'open').mockReturnValue(tab as unknown as Window)
    const wrapper = await shown()
    expect(wrapper.find('[data-testid="open-result-2"]').exists()).toBe(false)
    await wrapper.get('[data-testid="open-result-1"]').trigger('click')
    await flushPromises()
    expect(calls).toHaveLength(2)
    expect(tab.location.replace).toHaveBeenCalledWith('https://files.example/2')
  })

  it('say why they could not be read, and that there are none', async () => {
    stubServer(problem(503, 'unavailable'), { json: { items: [] } })
    const wrapper = await shown()
    expect(wrapper.text()).toContain('detail of unavailable')
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(wrapper.text()).toContain('还没有检定结果')
  })
})
