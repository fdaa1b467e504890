import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'

import InstitutionsView from '@/enquiry/InstitutionsView.vue'
import InstitutionView from '@/enquiry/InstitutionView.vue'
import { loadDivisions } from '@/reference/divisions'

import { problem, stubServer } from '../server'
import { institution, institutionHit } from './samples'
import { shown } from './shown'

enableAutoUnmount(afterEach)

const LIST = '/enquiry/institutions'
const PATH = '/enquiry/institutions/:id'

async function withDivisions() {
  const file = { current: [['33', '浙江省', ''], ['330200', '宁波市', '33'], ['330225', '象山县', '330200']], former: [] }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(file))))
  await loadDivisions()
}

it('are listed by conditions of the address, with what they are authorised for', async () => {
  await withDivisions()
  const regions = ['330225', '330200', '33', '1']
  const calls = stubServer({ json: { items: [institutionHit(), institutionHit({ id: 'B', regions, valid_until: '2020-01-01' })], cursor: null } })
  const { wrapper, router } = await shown(InstitutionsView, `${LIST}?name=象山`)
  const [first, second] = wrapper.findAll('tbody tr').map((row) => row.text())
  for (const text of ['象山县计量检定所', '0225号', '浙江省宁波市象山县', '2999-12-31', '有效']) expect(first).toContain(text)
  expect(second).toContain('等 4 个')
  expect(second).toContain('已到期')
  await wrapper.get('[data-testid=reset]').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({})
  expect(calls.map(({ query }) => query)).toEqual([{ name: '象山' }, {}])
})

it('show seat, authorisation and certificate', async () => {
  await withDivisions()
  const paper = { id: 'D', purpose: 'authorisation_certificate' as const, media_type: 'application/pdf' as const, size: 2048, name: '授权证书.pdf' }
  stubServer({ json: institution({ authorisation_certificate: paper }) })
  const { wrapper } = await shown(InstitutionView, `${LIST}/1233022541956100XE`, PATH)
  for (const text of ['丹东街道', '县级', '压力表', '整个项别', '授权证书.pdf']) expect(wrapper.text()).toContain(text)
})

it('may be unknown, or without an authorisation', async () => {
  await withDivisions()
  stubServer(problem(404, 'not_found'))
  expect((await shown(InstitutionView, `${LIST}/X`, PATH)).wrapper.text()).toContain('没有找到这家机构')
  stubServer({ json: institution({ authorisation: null }) })
  expect((await shown(InstitutionView, `${LIST}/X`, PATH)).wrapper.text()).toContain('没有登记计量授权')
})
