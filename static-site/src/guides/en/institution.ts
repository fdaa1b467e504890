import type { Guide } from '../guide'

const guide: Guide = {
  about: 'An institution that is authorised to verify registers, and then gets work by the regions and kinds of its authorisation.',
  needs: [
    'The unified social credit code or the organisation code',
    'The authorisation certificate: number, level, regions, kinds and validity',
    'The name of the legal representative or of who is in charge',
    'A mobile number that receives SMS',
    'Scans of the legal person certificate and of the authorisation certificate (optional; JPEG, PNG or PDF, 5 MB at most)',
  ],
  duration: 'About 20 minutes to fill in, longer for many kinds. Then an administrator reviews it.',
  steps: [
    { title: 'Open the registration', text: 'Press "Register" at the top of the page and choose the institution.' },
    { title: 'Fill in account and institution', text: 'The name is that on the authorisation certificate; code, seat and legal representative are those on the legal person certificate.' },
    { title: 'Fill in the authorisation', text: 'Enter number, level and validity. An authorisation that has ended cannot be registered.' },
    { title: 'Add the regions', text: 'Choose a province, a city or a county and press "Add", as often as needed. A province or a city includes all its counties.' },
    { title: 'Choose the kinds', text: 'Tick an item if you are authorised for all its kinds; otherwise unfold it and tick the kinds one by one. You can search by name.' },
    { title: 'Prove the mobile number and submit', text: 'Enter the code of the SMS, agree to the terms and submit.' },
  ],
  after: [
    'You are told by SMS and message, and by e-mail if you gave an address. If you are refused, correct what the reason says and submit again.',
    'Once approved, reservations come to you by where the instruments are used and by their kinds; you find them under "Verification work".',
    'When the certificate is renewed or its scope changes, ask for a change under "Institution"; once approved, work is assigned by the new authorisation.',
  ],
  mistakes: [
    { wrong: 'Only the county of the seat is added', right: 'Add every region of the certificate: nothing is assigned to you from others.' },
    { wrong: 'Kinds are ticked that are not authorised', right: 'You would get instruments that you cannot verify; the review compares with the certificate, too.' },
    { wrong: 'The renewal is asked for when the authorisation ends', right: 'Nothing is assigned to you after the last day. The page reminds you 90 days before.' },
  ],
}

export default guide
