import account from './account'
import administration from './administration'
import assignment from './assignment'
import association from './association'
import audit from './audit'
import business from './business'
import capability from './capability'
import change from './change'
import common from './common'
import document from './document'
import edition from './edition'
import ethnicGroups from './ethnicGroups'
import history from './history'
import individual from './individual'
import ledger from './ledger'
import notice from './notice'
import organisation from './organisation'
import publicNotice from './publicNotice'
import quality from './quality'
import reservation from './reservation'
import result from './result'
import resultImport from './resultImport'
import security from './security'
import states from './states'
import token from './token'
import work from './work'
import workbook from './workbook'

export default {
  common,
  states,
  account,
  security,
  token,
  individual,
  ethnicGroups,
  document,
  assignment,
  association,
  organisation,
  ledger,
  work,
  reservation,
  result,
  history,
  workbook,
  resultImport,
  edition,
  notice,
  audit,
  capability,
  change,
  administration,
  business,
  quality,
  publicNotice,
}
