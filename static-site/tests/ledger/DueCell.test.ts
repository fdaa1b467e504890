import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'

import { switchLocale } from '@/i18n'
import DueCell from '@/ledger/DueCell.vue'

import { instrument } from '../samples'

const shown = (changes: Parameters<typeof instrument>[0]) => mount(DueCell, { props: { instrument: instrument(changes), today: '2026-03-05' } })

afterEach(() => switchLocale('zh-CN'))

it.each([
  ['due_soon', '2026-03-06', '还剩 1 天', '1 day left'],
  ['due_soon', '2026-03-07', '还剩 2 天', '2 days left'],
  ['due_soon', '2026-03-05', '今天到期', 'due today'],
  ['overdue', '2026-03-04', '超期 1 天', '1 day overdue'],
  ['overdue', '2026-02-23', '超期 10 天', '10 days overdue'],
] as const)('%s on %s is %s and %s', async (validity, due_on, chinese, english) => {
  const wrapper = shown({ validity, due_on })
  expect(wrapper.text()).toContain(chinese)
  await switchLocale('en')
  expect(wrapper.text()).toContain(english)
})

it.each(['failed', 'out_of_service'] as const)('marks with a red tag what failed, %s now', async (validity) => {
  const wrapper = shown({ validity, due_on: null, failed_on: '2026-03-01' })
  const tag = wrapper.get('.tag')
  expect([tag.classes().includes('red'), tag.text(), wrapper.text()]).toEqual([true, '×不合格', '×不合格'])
  await switchLocale('en')
  expect(tag.text()).toBe('×Failed')
})

it.each(['valid', 'overdue', 'never_verified', 'out_of_service'] as const)('marks nothing else, such as what is %s', (validity) => {
  expect(shown({ validity }).find('.tag').exists()).toBe(false)
})
