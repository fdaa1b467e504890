import type zhCN from '../zh-CN'

import account from './account'
import association from './association'
import audit from './audit'
import capability from './capability'
import common from './common'
import document from './document'
import ethnicGroups from './ethnicGroups'
import individual from './individual'
import ledger from './ledger'
import notice from './notice'
import organisation from './organisation'
import security from './security'
import states from './states'
import workbook from './workbook'

export default { common, states, account, security, individual, ethnicGroups, document, association, organisation, capability, ledger, workbook, notice, audit } satisfies typeof zhCN
