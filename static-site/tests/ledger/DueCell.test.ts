import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'

import { switchLocale } from '@/i18n'
import DueCell from '@/ledger/DueCell.vue'

import { instrument } from '../samples'

afterEach(() => switchLocale('zh-CN'))

it.each([
  ['due_soon', '2026-03-06', '还剩 1 天', '1 day left'],
  ['due_soon', '2026-03-07', '还剩 2 天', '2 days left'],
  ['due_soon', '2026-03-05', '今天到期', 'due today'],
  ['failed', null, '不合格', 'Failed'],
  ['overdue', '2026-03-04', '超期 1 天', '1 day overdue'],
  ['overdue', '2026-02-23', '超期 10 天', '10 days overdue'],
] as const)('%s on %s is %s and %s', async (validity, due_on, chinese, english) => {
  const wrapper = mount(DueCell, { props: { instrument: instrument({ validity, due_on }), today: '2026-03-05' } })
  expect(wrapper.text()).toContain(chinese)
  await switchLocale('en')
  expect(wrapper.text()).toContain(english)
})
