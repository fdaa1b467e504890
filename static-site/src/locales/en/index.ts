import type zhCN from '../zh-CN'

import account from './account'
import association from './association'
import audit from './audit'
import business from './business'
import change from './change'
import common from './common'
import ethnicGroups from './ethnicGroups'
import individual from './individual'
import ledger from './ledger'
import notice from './notice'
import organisation from './organisation'
import quality from './quality'
import security from './security'
import states from './states'
import workbook from './workbook'

export default { common, states, account, security, individual, ethnicGroups, association, change, organisation, ledger, workbook, notice, audit, business, quality } satisfies typeof zhCN
