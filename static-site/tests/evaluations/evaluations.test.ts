import { DOMWrapper, enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it } from 'vitest'
import type { Component } from 'vue'

import EvaluationCard from '@/evaluations/EvaluationCard.vue'
import EvaluationSummary from '@/evaluations/EvaluationSummary.vue'
import EvaluationsView from '@/evaluations/EvaluationsView.vue'
import ReviewView from '@/evaluations/ReviewView.vue'

import { problem, stubServer } from '../server'
import { evaluation, evaluationPage } from './samples'

enableAutoUnmount(afterEach)
afterEach(() => (document.body.innerHTML = ''))

async function shown(view: Component, props: Record<string, unknown> = {}, address = '/') {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:any(.*)*', component: { template: '<div />' } }] })
  await router.push(address)
  const wrapper = mount(view, { props, global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return { wrapper, router }
}

/** Dialogs stand outside what was mounted. */
const screen = new DOMWrapper(document.body)

describe('the part of the home page', () => {
  it('shows the sum, the share of each number of stars and the newest words', async () => {
    stubServer({ json: evaluationPage() })
    const { wrapper } = await shown(EvaluationSummary)
    expect(wrapper.text()).toContain('4.3')
    expect(wrapper.text()).toContain('共 4 条评价')
    expect(wrapper.findAll('li').map((each) => each.text())).toEqual(
      expect.arrayContaining(['5 星2（50%）', '4 星1（25%）', '1 星0（0%）']),
    )
    expect(wrapper.text()).toContain('服务很好')
  })

  it('says so while there is none, and can be asked again after a failure', async () => {
    const calls = stubServer(problem(500, 'internal'), { json: evaluationPage({ total: { count: 0, average: null, stars: [0, 0, 0, 0, 0] }, items: [] }) })
    const { wrapper } = await shown(EvaluationSummary)
    await wrapper.get('button.retry').trigger('click')
    await flushPromises()
    expect(calls).toHaveLength(2)
    expect(wrapper.text()).toContain('还没有评价')
  })
})

describe('the page of evaluations', () => {
  it('shows more on demand, and names no organisation', async () => {
    const calls = stubServer({ json: evaluationPage({ cursor: 'next' }) }, { json: evaluationPage({ items: [{ id: 'e2', stars: 1, words: '等了很久', given_on: '2026-11-20' }] }) })
    const { wrapper } = await shown(EvaluationsView)
    await wrapper.get('p.more button').trigger('click')
    await flushPromises()
    expect(calls[1]?.query).toEqual({ cursor: 'next' })
    expect(wrapper.findAll('[data-testid=evaluations] li')).toHaveLength(2)
  })
})

describe('on a completed slip', () => {
  it('asks for stars, sends them with the words, and shows what was given', async () => {
    const calls = stubServer({ json: { evaluation: null } }, { status: 201, json: evaluation() })
    const { wrapper } = await shown(EvaluationCard, { slip: 's1' })
    await wrapper.get('[data-testid=evaluate]').trigger('click')
    await flushPromises()
    const form = screen.get('[data-testid=evaluation-dialog] form')
    await form.trigger('submit')
    await flushPromises()
    expect(calls).toHaveLength(1)
    await screen.get('[data-testid=stars-4] input').setValue()
    await form.get('textarea').setValue('上门检定很准时')
    await form.trigger('submit')
    await flushPromises()
    expect(calls[1]).toMatchObject({ method: 'POST', path: '/reservations/s1/evaluation', body: { stars: 4, words: '上门检定很准时' } })
    expect(wrapper.get('[data-testid=evaluation]').text()).toContain('上门检定很准时')
    expect(wrapper.find('[data-testid=evaluate]').exists()).toBe(false)
  })

  it('keeps what was written when the answer is a refusal', async () => {
    stubServer({ json: { evaluation: null } }, problem(409, 'evaluated_before'))
    const { wrapper } = await shown(EvaluationCard, { slip: 's1' })
    await wrapper.get('[data-testid=evaluate]').trigger('click')
    await flushPromises()
    await screen.get('[data-testid=stars-2] input').setValue()
    const form = screen.get('[data-testid=evaluation-dialog] form')
    await form.trigger('submit')
    await flushPromises()
    expect(form.text()).toContain('detail of evaluated_before')
    expect(screen.get<HTMLInputElement>('[data-testid=stars-2] input').element.checked).toBe(true)
  })

  it('tells why words are not public', async () => {
    stubServer({ json: { evaluation: evaluation({ state: 'refused', reason: '含电话号码' }) } })
    const { wrapper } = await shown(EvaluationCard, { slip: 's1' })
    expect(wrapper.text()).toContain('不予公开的原因：含电话号码')
  })
})

describe('the review of words', () => {
  it('asks for the state that the address names', async () => {
    const calls = stubServer({ json: { items: [evaluation({ state: 'approved' })], cursor: null } })
    const { wrapper } = await shown(ReviewView, {}, '/?state=approved')
    expect(calls[0]?.query).toEqual({ state: 'approved' })
    expect(wrapper.find('[data-testid=approve]').exists()).toBe(false)
    expect(wrapper.find('[data-testid=refuse]').exists()).toBe(true)
  })

  it('refuses with a reason only, of the version that was read', async () => {
    const calls = stubServer({ json: { items: [evaluation({ version: 3 })], cursor: null } }, { json: evaluation({ state: 'refused' }) }, { json: { items: [], cursor: null } })
    const { wrapper } = await shown(ReviewView)
    await wrapper.get('[data-testid=refuse]').trigger('click')
    await flushPromises()
    const form = screen.get('[data-testid=refuse-dialog] form')
    await form.trigger('submit')
    await flushPromises()
    expect(calls).toHaveLength(1)
    await form.get('textarea').setValue('含电话号码')
    await form.trigger('submit')
    await flushPromises()
    expect(calls[1]).toMatchObject({ method: 'POST', path: '/evaluations/01K0000000000000000000000A/decision', body: { decision: 'refuse', reason: '含电话号码' } })
    expect(calls[1]?.headers.get('If-Match')).toBe('"3"')
    expect(calls).toHaveLength(3)
  })
})
