export default {
  title: 'Home',
  heading: 'Compulsory verification, online',
  about:
    'Qiangjian serves those who use measuring instruments under compulsory verification, the institutions that verify them, and the market regulators: keep the ledger, book verifications, publish and check certificates, be reminded in time. Enquiries and guides need no account.',
  enquiry: {
    title: 'Enquiry',
    about: 'What to look up',
    condition: 'Look up by',
    submit: 'Look up',
    tab: { instruments: 'Instruments', certificates: 'Certificates', institutions: 'Institutions', catalogue: 'Catalogue' },
    by: {
      instruments: { code: 'Instrument code', serial_number: 'Serial number', certificate_number: 'Certificate number' },
      certificates: { number: 'Certificate number' },
      institutions: { name: 'Name of the institution' },
      catalogue: { kind: 'Kind of instrument', item: 'Item' },
    },
    placeholder: {
      instruments: '{label}, in full',
      certificates: '{label}, in full',
      institutions: '{label}, or a part of it',
      catalogue: '{label}, such as 血压计',
    },
    hint: {
      instruments: 'Whether an instrument passed, and until when. Its numbers are on its plate and on its certificate.',
      certificates: 'Whether a certificate or notice of result is genuine and still stands. Its number is on its first page.',
      institutions: 'Which institutions are authorised, for what, and until when.',
      catalogue: 'Whether an instrument is subject to compulsory verification, and how it is verified.',
    },
  },
  entrance: {
    title: 'Your business',
    welcome: 'You are signed in: {name}.',
    toWork: 'Go to your work',
    first: 'Register first if you are new here:',
    for: { enterprise: 'for users of instruments', institution: 'for those who verify', individual: 'to act for either' },
    help: 'Call when something does not work.',
  },
  steps: {
    title: 'What users of instruments do',
    register: { title: 'Register', text: 'Tell who you are; begin once an administrator has approved it.' },
    ledger: { title: 'Keep the ledger', text: 'Enter instruments one by one, or import a workbook.' },
    reserve: { title: 'Book a verification', text: 'Pick instruments and submit; each goes to an authorised institution.' },
    certificate: { title: 'Get the certificate', text: 'The ledger follows the result, which anybody can check here.' },
    reminder: { title: 'Be reminded', text: '30, 15, 7 and 1 days before the due date, and on it.' },
  },
  allGuides: 'All guides',
}
