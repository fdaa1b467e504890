import 'element-plus/es/components/message-box/style/css'

import { ElMessageBox } from 'element-plus'

import { t } from '@/i18n'

export interface Question {
  title: string
  text: string
  /** What the button says: the deed itself, never just "OK". */
  deed: string
  dangerous?: boolean
}

/** Asks before something is done; the safe answer has the focus. */
export async function confirmed({ title, text, deed, dangerous = false }: Question): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, title, {
      confirmButtonText: deed,
      cancelButtonText: t('common.action.cancel'),
      confirmButtonType: dangerous ? 'danger' : 'primary',
      closeOnClickModal: false,
      autofocus: false,
    })
    return true
  } catch {
    return false
  }
}
