import 'element-plus/es/components/message/style/css'

import { ElMessage, type MessageHandler } from 'element-plus'

import { wordingOf } from '@/shared/api/wording'

let last: MessageHandler | undefined

/** Says briefly that something was done, in place of what was done before it. */
export function told(message: string): void {
  last?.close()
  last = ElMessage({ message, type: 'success', duration: 3000, showClose: true })
}

/** Says why something was not done; stays until closed, since it may need reading twice. */
export function toldFailure(cause: unknown): void {
  ElMessage({ message: wordingOf(cause), type: 'error', duration: 0, showClose: true, grouping: true })
}
