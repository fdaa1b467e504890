export default { messages: { title: '我的消息' }, runs: { title: '提醒情况' } }
