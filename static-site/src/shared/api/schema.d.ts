export interface paths {
  '/human-check': { get: Operation<never, never, Json<Record<string, unknown>>> }
  '/sms-codes': { post: Operation<never, components['schemas']['SmsCodeRequest'], Empty> }
  '/registrations': { post: Operation<never, components['schemas']['Registration'], Made<components['schemas']['Registered']>> }
  '/sessions': { post: Operation<never, components['schemas']['SignIn'], Made<components['schemas']['Session']>> }
  '/sessions/current': {
    get: Operation<never, never, Json<components['schemas']['Session']>>
    delete: Operation<never, never, Empty>
  }
  '/organisation': {
    get: Operation<never, never, Json<components['schemas']['Organisation']>>
    put: Operation<never, components['schemas']['Correction'], Json<components['schemas']['Organisation']>>
  }
  '/reviews': {
    get: Operation<{ state?: components['schemas']['ReviewState']; cursor?: string }, never, Json<components['schemas']['ReviewPage']>>
  }
  '/reviews/{code}/decision': {
    post: Operation<never, components['schemas']['Decision'], Json<components['schemas']['Organisation']>, { code: string }>
  }
  '/instruments': {
    get: Operation<components['schemas']['Conditions'] & { cursor?: string }, never, Json<components['schemas']['InstrumentPage']>>
    post: Operation<never, components['schemas']['InstrumentDetails'], Made<components['schemas']['Instrument']>>
  }
  '/instruments/summary': { get: Operation<never, never, Json<components['schemas']['LedgerSummary']>> }
  '/instruments/{instrument_id}': {
    get: Operation<never, never, Json<components['schemas']['Instrument']>, { instrument_id: string }>
    put: Operation<never, components['schemas']['InstrumentDetails'], Json<components['schemas']['Instrument']>, { instrument_id: string }>
    delete: Operation<never, never, Empty, { instrument_id: string }>
  }
  '/instruments/actions': {
    post: Operation<never, components['schemas']['ActionRequest'], Json<components['schemas']['ActionResults']>>
  }
  '/imports': { post: Operation<never, components['schemas']['ImportRequest'], Made<components['schemas']['ImportStarted']>> }
  '/exports': { post: Operation<never, components['schemas']['Conditions'], Made<components['schemas']['Job']>> }
  '/jobs': { get: Operation<{ cursor?: string }, never, Json<components['schemas']['JobPage']>> }
  '/jobs/{id}': { get: Operation<never, never, Json<components['schemas']['Job']>, { id: string }> }
  '/jobs/{id}/download': { post: Operation<never, never, Json<components['schemas']['Download']>, { id: string }> }
  '/messages': { get: Operation<{ cursor?: string }, never, Json<components['schemas']['MessagePage']>> }
  '/messages/read': { post: Operation<never, components['schemas']['MessagesRead'], Empty> }
  '/notice-failures': { get: Operation<{ date?: string }, never, Json<components['schemas']['NoticeFailures']>> }
  '/reminder-runs': { get: Operation<never, never, Json<components['schemas']['ReminderRuns']>> }
}
type Operation<Query, Body, Responses, Path = never> = {
  parameters: {
    query?: Query
    header?: { 'If-Match'?: string; 'Idempotency-Key'?: string }
    path?: Path
    cookie?: never
  }
  responses: Responses & { default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } } }
} & ([Body] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': Body } } })
interface Json<T> { 200: { headers: Record<string, unknown>; content: { 'application/json': T } } }
interface Made<T> { 201: { headers: Record<string, unknown>; content: { 'application/json': T } } }
interface Empty { 204: { headers: Record<string, unknown>; content?: never } }
export interface components {
  schemas: {
    ReviewState: 'pending' | 'approved' | 'refused'
    Status: 'in_service' | 'disabled' | 'scrapped'
    Validity: 'valid' | 'due_soon' | 'overdue' | 'never_verified' | 'unlimited' | 'out_of_service'
    Problem: {
      type: string; title: string; status: number; code: string; detail: string; retry_after?: number
      fields?: { field: string; code: string; message: string }[]
    }
    SmsCodeRequest: { mobile: string; purpose: 'registration'; human_check: string }
    Registration: {
      user_name: string; password: string; organisation_name: string; code: string; division: string
      legal_representative: string; legal_representative_id?: string | null; mobile: string; sms_code: string
      email?: string | null; consent: boolean; human_check: string
    }
    Registered: { organisation_code: string; review_state: components['schemas']['ReviewState']; service_telephone: string }
    SignIn: { kind: 'enterprise' | 'administrator'; user_name: string; password: string; human_check: string }
    Session: {
      account: { user_name: string; kind: 'enterprise' | 'administrator' }
      organisation: {
        code: string; name: string; division: string; review_state: components['schemas']['ReviewState']; review_reason: string | null
      } | null
      unread_messages: number
      service_telephone: string
    }
    Organisation: {
      code: string; name: string; division: string; legal_representative: string; legal_representative_id: string | null
      mobile: string; email: string | null; review_state: components['schemas']['ReviewState']; review_reason: string | null
      registered_at: string; version: number
    }
    Correction: {
      organisation_name: string; division: string; legal_representative: string; legal_representative_id?: string | null; email?: string | null
    }
    ReviewPage: { items: components['schemas']['Organisation'][]; cursor: string | null }
    Decision: { decision: 'approve' | 'refuse'; reason?: string | null }
    Conditions: {
      name?: string; item?: string; kind?: string; model?: string; serial_number?: string; manufacturer?: string
      division?: string; place?: string; status?: components['schemas']['Status']; due_from?: string; due_to?: string
      colour?: 'yellow' | 'red'; never_verified?: boolean
    }
    InstrumentDetails: {
      name: string; item: string; kind: string; model: string; measuring_range: string; accuracy_class: string
      serial_number: string; manufacturer: string; origin: 'domestic' | 'imported' | null; division: string; place: string
      quantity: number; purpose: 'safety' | 'medical' | 'environment' | 'trade'; submission: 'brought_in' | 'on_site' | 'either'
      last_verified_on?: string | null; interval_months?: number | null; due_on?: string | null
      certificate_number?: string; internal_number?: string; department?: string; contact?: string; telephone?: string; remark?: string
    }
    Instrument: Required<components['schemas']['InstrumentDetails']> & {
      id: string; version: number; status: components['schemas']['Status']; validity: components['schemas']['Validity']
      allowed: ('enable' | 'disable' | 'scrap')[]; created_at: string; updated_at: string
    }
    InstrumentPage: { items: components['schemas']['Instrument'][]; cursor: string | null; searched: number }
    LedgerSummary: {
      total: number; due_soon: number; overdue: number; never_verified: number
      in_service: number; disabled: number; scrapped: number; today: string
    }
    ActionRequest: { action: 'disable' | 'enable' | 'scrap' | 'delete'; instruments: { id: string; version: number }[] }
    ActionResults: { results: { id: string; version?: number | null; problem?: components['schemas']['Problem'] | null }[] }
    ImportRequest: { file_name: string; size: number }
    ImportStarted: { job: components['schemas']['Job']; upload: { url: string; fields: Record<string, string> } }
    Job: {
      id: string; kind: 'import' | 'export'
      state: 'waiting_for_upload' | 'reading' | 'writing' | 'finishing' | 'done' | 'refused' | 'failed' | 'expired'
      file_name: string; total: number | null; done: number; stored: number; refused: number; already_there: number
      problem?: { code: string; detail: string } | null; created_at: string; finished_at: string | null; has_result: boolean
    }
    JobPage: { items: components['schemas']['Job'][]; cursor: string | null }
    Download: { url: string; expires_at: string }
    Message: {
      id: string; kind: string; title: string; body: string; created_at: string; read: boolean; link: string | null
    }
    MessagePage: { items: components['schemas']['Message'][]; cursor: string | null }
    MessagesRead: { ids?: string[] | null }
    NoticeFailures: {
      items: { organisation_code: string; organisation_name: string; occasion: string; channel: string; state: string; detail: string; at: string }[]
    }
    ReminderRuns: { items: { day: string; state: string; organisations: number; instruments: number; finished_at: string | null }[] }
  }
}
