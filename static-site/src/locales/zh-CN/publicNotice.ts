export default {
  title: '公示',
  lead: '近一年内办结的业务，最新的在前；个人姓名已隐去部分。',
  more: '更多公示',
  column: { number: '业务流水号', applicant: '申请单位（人）', matter: '办理事项', at: '办结时间', result: '办理结果' },
  matter: { reservation: '强检器具预约', registration: '注册审核', change: '变更审核' },
  conditions: { label: '查询条件', any: '全部', first: '办结日期从', last: '办结日期至', query: '查询', reset: '重置' },
  empty: '近一年没有办结的业务',
  emptyLead: '业务办结后会在这里公示。',
  nothing: '没有符合条件的公示',
  nothingLead: '请减少或更换查询条件。',
  notYet: '最近的公示中没有符合条件的',
  notYetLead: '点“加载更多”继续往前查找，或缩小办结日期范围。',
}
