import type zhCN from '../zh-CN'

import account from './account'
import common from './common'
import ledger from './ledger'
import notice from './notice'
import organisation from './organisation'
import states from './states'
import workbook from './workbook'

export default { common, states, account, organisation, ledger, workbook, notice } satisfies typeof zhCN
