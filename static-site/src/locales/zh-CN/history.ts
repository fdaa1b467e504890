export default {
  title: '办理过程',
  of: '{name} 的办理过程',
  remark: '说明：{remark}',
  by: '{who}（{side}）',
  side: {
    organisation: '使用单位',
    institution: '检定机构',
    administrator: '管理员',
  },
  step: {
    submit: '提交，分给检定机构',
    submit_unassigned: '提交，暂无检定机构',
    assign: '指派检定机构',
    accept: '受理',
    refuse: '不受理',
    appoint: '约定时间地点',
    receive: '登记收样',
    publish: '出具检定结果',
    correct: '更正检定结果',
    hand_back: '交还器具',
    cancel: '取消预约',
  },
}
