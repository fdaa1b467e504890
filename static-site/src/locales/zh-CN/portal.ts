export default {
  title: '首页',
  heading: '强制检定，网上办理',
  about:
    '强检通为使用强制检定工作计量器具的单位、计量检定机构和市场监管部门服务：建立器具台账，预约检定，出具和查询检定证书，到期前提醒。查询和查看指南无需登录。',
  enquiry: {
    title: '信息查询',
    about: '查询什么',
    condition: '按什么查询',
    submit: '查询',
    tab: { instruments: '器具', certificates: '证书', institutions: '机构', catalogue: '目录' },
    by: {
      instruments: { code: '计量器具编码', serial_number: '出厂编号', certificate_number: '证书编号' },
      certificates: { number: '证书编号' },
      institutions: { name: '机构名称' },
      catalogue: { kind: '器具种别', item: '器具项别' },
    },
    placeholder: {
      instruments: '请输入完整的{label}',
      certificates: '请输入完整的{label}',
      institutions: '请输入{label}或其中一部分',
      catalogue: '请输入{label}，如：血压计',
    },
    hint: {
      instruments: '查一台器具是否检定合格、有效期到哪天。编码、编号见器具铭牌和检定证书。',
      certificates: '核对检定证书或检定结果通知书的真伪和是否现行有效。编号见证书首页。',
      institutions: '查哪些机构获得计量授权、可检定什么、授权到哪天。',
      catalogue: '查器具是否列入强制检定目录，以及检定方式。',
    },
  },
  entrance: {
    title: '业务办理',
    welcome: '{name}，您已登录。',
    toWork: '进入业务办理',
    first: '第一次使用，请先注册：',
    for: { enterprise: '使用强检器具的单位', institution: '计量检定机构', individual: '代单位办理的人员' },
    help: '办理中遇到问题，可拨打客服电话。',
  },
  steps: {
    title: '使用单位怎样办理',
    register: { title: '注册', text: '审核通过后即可办理。' },
    ledger: { title: '建台账', text: '逐台录入或用 Excel 导入。' },
    reserve: { title: '预约检定', text: '提交后自动分给授权机构。' },
    certificate: { title: '取得证书', text: '台账自动更新，网上可核验。' },
    reminder: { title: '到期提醒', text: '到期前 30 天起多次提醒。' },
  },
  allGuides: '全部指南',
}
