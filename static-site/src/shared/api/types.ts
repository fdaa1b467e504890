import type { paths } from './schema'

type Content<Responses> = Responses extends { 200: { content: { 'application/json': infer Body } } }
  ? Body
  : Responses extends { 201: { content: { 'application/json': infer Body } } }
    ? Body
    : never

type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: infer Responses
}
  ? Content<Responses>
  : never

type Asked<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody: { content: { 'application/json': infer Body } }
}
  ? Body
  : never

type Query<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  parameters: { query?: infer Parameters }
}
  ? NonNullable<Parameters>
  : never

export type Session = Answer<'/sessions/current', 'get'>
export type AccountKind = Session['account']['kind']
export type OwnAccount = Answer<'/account', 'get'>
export type OwnSession = Answer<'/sessions', 'get'>['items'][number]
export type ApiTokens = Answer<'/tokens', 'get'>
export type ApiToken = ApiTokens['items'][number]
export type NewApiToken = Asked<'/tokens', 'post'>
export type MadeApiToken = Answer<'/tokens', 'post'>
export type PasswordChange = Asked<'/account/password', 'put'>
export type NewMobile = Asked<'/account/mobile', 'put'>
export type ResetProof = Asked<'/password-resets', 'post'>
export type NewPassword = Asked<'/password-resets/passwords', 'post'>
export type SignIn = Asked<'/sessions', 'post'>
export type ListedAccount = Answer<'/accounts', 'get'>['items'][number]
export type Replacement = Asked<'/accounts/{account_id}/mobile', 'put'>
export type Roster = Answer<'/rosters/{roster_id}', 'get'>
export type EnterpriseRegistration = Asked<'/registrations/enterprise', 'post'>
export type InstitutionRegistration = Asked<'/registrations/institution', 'post'>
export type Registered = Answer<'/registrations/enterprise', 'post'>

export type IndividualRegistration = Asked<'/registrations/individual', 'post'>
export type Individual = Answer<'/individual', 'get'>
export type IndividualDetails = Asked<'/individual', 'put'>

export type StoredDocument = NonNullable<Individual['photo']>
export type StartedDocument = Answer<'/documents', 'post'>
export type DocumentLink = Answer<'/documents/{document_id}/link', 'get'>
export type DocumentPurpose = StoredDocument['purpose']
export type MediaType = StoredDocument['media_type']
/** A file that waits to be handed in with a form, or was. */
export type UploadedDocument = Pick<StoredDocument, 'id' | 'name' | 'size'>
export type Change = Answer<'/organisation/change', 'get'>
export type ChangeState = Change['state']
export type OrganisationChange = Asked<'/organisation/change', 'post'>
export type IndividualChange = Asked<'/individual/change', 'post'>

export type Association = Answer<'/association', 'get'>
export type AskedOrganisation = Answer<'/association/organisation', 'get'>
export type Member = Answer<'/authorisations', 'get'>['items'][number]

export type Organisation = Answer<'/organisation', 'get'>
export type OrganisationKind = Organisation['kind']
export type Authorisation = NonNullable<Organisation['authorisation']>
export type AuthorisationIn = InstitutionRegistration['authorisation']
export type ScopeEntry = AuthorisationIn['scope'][number]
export type Correction = Asked<'/organisation', 'put'>
export type Particulars = Asked<'/organisation/particulars', 'put'>
export type NewsChannels = Answer<'/organisation/channels', 'get'>
export type ReviewState = Organisation['review_state']
export type Decision = Asked<'/reviews/{organisation_id}/decision', 'post'>['decision']

export type Instrument = Answer<'/instruments/{instrument_id}', 'get'>
export type InstrumentDetails = Asked<'/instruments', 'post'>
export type Conditions = Omit<Query<'/instruments', 'get'>, 'cursor'>
export type InstrumentPage = Answer<'/instruments', 'get'>
export type LedgerSummary = Answer<'/instruments/summary', 'get'>
export type Status = Instrument['status']
export type Validity = Instrument['validity']
export type Action = Asked<'/instruments/actions', 'post'>['action']
export type ActionResult = Answer<'/instruments/actions', 'post'>['results'][number]

export type WorkLine = Answer<'/work', 'get'>['items'][number]
export type SlipsQuery = Omit<Query<'/reservations', 'get'>, 'cursor'>
export type SlipState = NonNullable<SlipsQuery['state']>
export type WorkQuery = Omit<Query<'/work', 'get'>, 'cursor'>
export type WorkState = NonNullable<WorkQuery['state']>
export type WorkCounts = Answer<'/work/summary', 'get'>['counts']
export type WorkResult = Answer<'/work/acceptances', 'post'>['results'][number]
export type WorkEvent = Answer<'/work/{slip}/lines/{number}/history', 'get'>['items'][number]
export type Published = Answer<'/results/{slip}/{number}', 'get'>['items'][number]
export type Verdict = Published['verdict']
export type ResultWish = Asked<'/work/{slip}/{number}/result', 'post'>
export type ResultCorrection = Asked<'/work/{slip}/{number}/result', 'put'>
export type ProposedValidity = Answer<'/work/{slip}/{number}/validity', 'get'>
export type AppointmentDetails = NonNullable<WorkLine['appointment']>
export type UnassignedQuery = Omit<Query<'/unassigned', 'get'>, 'cursor'>
export type InstitutionChoice = Answer<'/unassigned/{slip}/{number}/institutions', 'get'>['items'][number]
export type Slip = Answer<'/reservations', 'get'>['items'][number]
export type WholeSlip = Answer<'/reservations/{slip}', 'get'>
export type SlipWish = Asked<'/reservations', 'post'>
export type SlipPreview = Answer<'/reservations/preview', 'post'>['items'][number]
export type SlipLine = Answer<'/reservations/{slip}/lines', 'get'>['items'][number]
export type LinePage = Answer<'/reservations/{slip}/lines', 'get'>
export type LineState = SlipLine['state']
export type LineEvent = Answer<'/reservations/{slip}/lines/{number}/history', 'get'>['items'][number]
export type LineResult = Answer<'/reservations/cancellations', 'post'>['results'][number]

export type Job = Answer<'/jobs/{job_id}', 'get'>
export type Upload = Answer<'/imports', 'post'>['upload']
export type StartedResults = Answer<'/work/results', 'post'>

export type Catalogue = Answer<'/catalogue', 'get'>
export type Edition = Answer<'/catalogue-editions', 'get'>['items'][number]
export type EditionDetails = Answer<'/catalogue-editions/{edition_id}', 'get'>
export type EditionChange = EditionDetails['kind_changes'][number]
export type NewEdition = Asked<'/catalogue-editions', 'post'>

export type Message = Answer<'/messages', 'get'>['items'][number]
export type NoticeFailure = Answer<'/notice-failures', 'get'>['items'][number]
export type ReminderRun = Answer<'/reminder-runs', 'get'>['items'][number]

export type QualityLine = Answer<'/quality', 'get'>['items'][number]
export type QualityPage = Answer<'/quality', 'get'>
export type QualityConditions = Omit<Query<'/quality', 'get'>, 'cursor'>

export type Matter = Answer<'/business', 'get'>['items'][number]
export type MatterConditions = Omit<Query<'/business', 'get'>, 'cursor'>

export type PublicNotice = Answer<'/public-notices', 'get'>['items'][number]
export type NoticeConditions = Omit<Query<'/public-notices', 'get'>, 'cursor'>

export type AuditEntry = Answer<'/audit', 'get'>['items'][number]
export type AuditAction = AuditEntry['action']
