import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'

import ResultImportView from '@/resultImport/ResultImportView.vue'
import * as post from '@/shared/postFile'

import { job } from '../samples'
import { stubServer } from '../server'

const done = job({ kind: 'results', state: 'done', total: 3, stored: 2, refused: 1, unused: 4, has_result: true })

async function opened(answer: unknown) {
  stubServer({ json: answer })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:path(.*)*', component: ResultImportView }] })
  await router.push('/work/import')
  const wrapper = mount(ResultImportView, { global: { plugins: [router] } })
  await flushPromises()
  return { wrapper, router }
}

it('lists former workbooks in words of their own', async () => {
  const { wrapper } = await opened({ items: [done] })
  expect(wrapper.text()).toContain('出证 2 件，未录入 1 件')
  expect(wrapper.text()).toContain('检定结果')
})

it('starts once a workbook is chosen, and says that certificates are left out', async () => {
  const { wrapper, router } = await opened({ items: [] })
  const start = () => wrapper.get('[data-testid="start-results"]')
  expect(start().attributes('disabled')).toBeDefined()
  const input = wrapper.get<HTMLInputElement>('[data-testid="workbook"]')
  Object.defineProperty(input.element, 'files', { value: [new File(['x'], '结果.xlsx')] })
  await input.trigger('change')
  expect(wrapper.get('[data-testid="workbook-chosen"]').text()).toContain('结果.xlsx')
  expect(wrapper.text()).toContain('没有选择证书压缩包')
  stubServer({ json: { ...done, job: done, upload: { url: '/', fields: {} }, certificates: null, items: [] } })
  vi.spyOn(post, 'postFile').mockResolvedValue()
  await start().trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query.job).toBe(done.id)
  expect(wrapper.get('[data-testid="job-result"]').text()).toContain('4 个文件没有对应的行')
})
