import 'element-plus/es/components/message/style/css'

import { ElMessage } from 'element-plus'

import { wordingOf } from '@/shared/api/wording'

/** Says briefly that something was done. */
export function told(message: string): void {
  ElMessage({ message, type: 'success', duration: 4000, showClose: true, grouping: true })
}

/** Says why something was not done; stays until closed, since it may need reading twice. */
export function toldFailure(cause: unknown): void {
  ElMessage({ message: wordingOf(cause), type: 'error', duration: 0, showClose: true, grouping: true })
}
