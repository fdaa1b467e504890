export type Tone = 'grey' | 'blue' | 'green' | 'yellow' | 'red'

interface Look {
  tone: Tone
  /** A sign beside the word, so that colour is never the only difference. */
  sign: string
}

const DONE: Look = { tone: 'green', sign: '✓' }
const STOPPED: Look = { tone: 'red', sign: '!' }
const UNDER_WAY: Look = { tone: 'blue', sign: '…' }
const ASIDE: Look = { tone: 'grey', sign: '–' }

/** How each state looks; the words stand in the locales under the same names. */
export const LOOKS = {
  status: { in_service: DONE, disabled: ASIDE, scrapped: { tone: 'grey', sign: '×' } },
  validity: {
    valid: DONE,
    due_soon: { tone: 'yellow', sign: '◷' },
    overdue: STOPPED,
    never_verified: { tone: 'red', sign: '?' },
    unlimited: DONE,
    out_of_service: ASIDE,
    failed: { tone: 'red', sign: '×' },
  },
  review: { pending: UNDER_WAY, approved: DONE, refused: STOPPED, suspended: { tone: 'yellow', sign: '‖' } },
  authorisation: { not_begun: ASIDE, valid: DONE, ending: { tone: 'yellow', sign: '◷' }, ended: STOPPED },
  change: { none: ASIDE, pending: UNDER_WAY, approved: DONE, refused: STOPPED, withdrawn: ASIDE },
  association: { none: ASIDE, applied: UNDER_WAY, associated: DONE, refused: STOPPED },
  job: {
    waiting_for_upload: UNDER_WAY,
    reading: UNDER_WAY,
    writing: UNDER_WAY,
    finishing: UNDER_WAY,
    done: DONE,
    refused: STOPPED,
    failed: STOPPED,
    expired: ASIDE,
  },
  delivery: {
    sending: UNDER_WAY,
    postponed: { tone: 'yellow', sign: '◷' },
    stuck: { tone: 'yellow', sign: '?' },
    failed: STOPPED,
    bounced: STOPPED,
    complained: STOPPED,
  },
  edition: { draft: UNDER_WAY, published: DONE, former: ASIDE },
  token: { good: DONE, soon: { tone: 'yellow', sign: '◷' }, ended: ASIDE },
  verdict: { passed: DONE, failed: STOPPED, none: { tone: 'red', sign: '?' } },
  matter: { running: UNDER_WAY, done: DONE, refused: STOPPED, ended: ASIDE, failed: STOPPED },
  slip: {
    draft: { tone: 'yellow', sign: '✎' },
    submitting: UNDER_WAY,
    submitted: UNDER_WAY,
    answered: DONE,
    completed: DONE,
    cancelled: ASIDE,
  },
  line: {
    draft: ASIDE,
    unassigned: { tone: 'yellow', sign: '?' },
    assigned: UNDER_WAY,
    accepted: { tone: 'blue', sign: '✓' },
    appointed: { tone: 'blue', sign: '◷' },
    received: UNDER_WAY,
    certified: DONE,
    returned: DONE,
    refused: STOPPED,
    cancelled: { tone: 'grey', sign: '×' },
  },
  account: { active: DONE, first_password: UNDER_WAY, suspended: STOPPED },
  roster: { waiting: UNDER_WAY, created: DONE, refused: STOPPED },
  run: { running: UNDER_WAY, finished: DONE, broken: STOPPED },
} as const satisfies Record<string, Record<string, Look>>

export type Group = keyof typeof LOOKS

/** The look of a state; one that this version does not know yet is shown plainly. */
export function lookOf(group: Group, state: string): Look {
  const looks: Record<string, Look> = LOOKS[group]
  return looks[state] ?? ASIDE
}
