export default {
  login: {
    title: '登录',
    kind: '用户类型',
    enterprise: '企业',
    administrator: '管理员',
    userName: '用户名',
    password: '密码',
    humanCheck: '人机验证',
    submit: '登录',
    waiting: '请等待（{time}）',
    noAccount: '还没有账号？',
    register: '企业注册',
    help: '忘记密码或无法登录，请拨打客服电话 {telephone}。',
    helpPlain: '忘记密码或无法登录，请联系客服。',
    points: {
      once: '一次录入，台账随时可查',
      reminded: '到期前 30、15、7、1 天和当天提醒',
      workbook: '支持用 Excel 批量导入、导出',
    },
  },
  humanCheck: {
    label: '我不是机器人',
    verifying: '正在验证，请稍候…',
    verified: '验证通过',
    failed: '人机验证没有完成，请检查网络后重试。',
  },
}
