import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'

import type { Job } from '@/shared/api/types'
import JobResult from '@/workbooks/JobResult.vue'

import { job } from '../samples'

function result(changes: Partial<Job>) {
  const done = job({ state: 'done', has_result: (changes.refused ?? 0) > 0, ...changes })
  return mount(JobResult, { props: { job: done }, global: { stubs: { RouterLink: RouterLinkStub } } })
}

const FIX = '改正后直接上传该文件'

describe('JobResult', () => {
  it('counts what was stored where nothing was refused', () => {
    const wrapper = result({ stored: 200 })
    expect(wrapper.get('.headline').text()).toBe('已录入 200 台，未录入 0 台。')
    expect(wrapper.get('[data-testid="job-result"]').classes()).toContain('green')
  })

  it('asks for no correction where the file holds nothing new', () => {
    const wrapper = result({ stored: 0, refused: 200, already_there: 200 })
    expect(wrapper.get('.headline').text()).toBe('没有新的器具：200 台都已在台账中，没有重复录入。')
    expect(wrapper.get('[data-testid="job-result"]').classes()).toContain('blue')
    expect(wrapper.text()).not.toContain(FIX)
    expect(wrapper.get('[data-testid="download"]').classes()).toContain('is-link')
  })

  it('asks for none either where the rest is there already', () => {
    const wrapper = result({ stored: 150, refused: 50, already_there: 50 })
    expect(wrapper.get('.headline').text()).toBe('已录入 150 台；其余 50 台已在台账中，没有重复录入。')
    expect(wrapper.get('[data-testid="job-result"]').classes()).toContain('green')
    expect(wrapper.text()).not.toContain(FIX)
  })

  it('tells what is there already from what needs correcting', () => {
    const wrapper = result({ stored: 191, refused: 9, already_there: 2 })
    expect(wrapper.get('.headline').text()).toBe('已录入 191 台，未录入 9 台。')
    expect(wrapper.text()).toContain('未录入的 9 台中，2 台已在台账中，7 台需要改正。')
    expect(wrapper.text()).toContain(FIX)
    expect(wrapper.get('[data-testid="download"]').classes()).not.toContain('is-link')
  })

  it('says nothing of the ledger where all that was refused needs correcting', () => {
    const wrapper = result({ stored: 191, refused: 9 })
    expect(wrapper.text()).toContain(FIX)
    expect(wrapper.text()).not.toContain('已在台账中')
  })
})

describe('JobResult of results by workbook', () => {
  const of = (changes: Partial<Job>) => result({ kind: 'results', ...changes })

  it('speaks of results, and leads to what is published', () => {
    const wrapper = of({ stored: 200, unused: 3, has_result: true })
    expect(wrapper.get('.headline').text()).toBe('已出具 200 件器具的检定结果，未录入 0 件。')
    expect(wrapper.text()).toContain('压缩包里有 3 个文件没有对应的行')
    expect(wrapper.getComponent(RouterLinkStub).props('to')).toBe('/work?state=certified')
  })

  it('tells what was entered before from what needs correcting', () => {
    const wrapper = of({ stored: 1, refused: 9, already_there: 2 })
    expect(wrapper.text()).toContain('未录入的 9 件中，2 件此前已录入，7 件需要改正。')
  })

  it('says that nothing was published where the file was refused', () => {
    expect(of({ state: 'refused' }).get('.headline').text()).toBe('文件被退回，没有录入任何结果')
  })
})
