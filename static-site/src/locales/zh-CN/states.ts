export default {
  status: { in_service: '在检', disabled: '停用', scrapped: '报废' },
  validity: {
    valid: '有效',
    due_soon: '即将到期',
    overdue: '已超期',
    never_verified: '未检定',
    unlimited: '无需周期检定',
    out_of_service: '不在用',
  },
  review: { pending: '待审核', approved: '已通过', refused: '未通过' },
  job: {
    waiting_for_upload: '等待上传',
    reading: '正在读取',
    writing: '正在录入',
    finishing: '正在整理结果',
    done: '已完成',
    refused: '文件被退回',
    failed: '处理失败',
    expired: '已过期',
  },
  delivery: { claimed: '未确认送达', failed: '发送失败', sent: '已发送' },
  run: { running: '进行中', done: '已完成', failed: '失败' },
}
