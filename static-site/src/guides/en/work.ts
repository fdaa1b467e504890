import type { Guide } from '../guide'

const guide: Guide = {
  about: 'What is reserved and assigned to you is under "Verification work": do each step for one instrument, for several, or for a whole slip.',
  needs: ['An approved institution with a valid authorisation, or an individual account that is associated with it', 'The PDF of each certificate or notice of result (optional, 5 MB at most each)'],
  duration: 'A few clicks for each step. Hundreds of results go in with one workbook.',
  steps: [
    { title: 'Accept', text: 'What is new is under "Waiting for an answer". Tick it and accept; if you cannot verify it, refuse and say why, which the organisation reads.', picture: { name: 'work', alt: 'Verification work: counts by state above, the instruments that wait below' } },
    { title: 'Appoint time and place', text: 'Among the accepted, appoint: brought in or on site, day, time and place. The organisation is told. Appoint anew to change it.' },
    { title: 'See the calendar', text: 'The calendar shows appointments by day, to plan people and cars.', picture: { name: 'calendar', alt: 'The calendar: a month, with organisations and numbers of instruments on each day' } },
    { title: 'Receive', text: 'When the instruments arrive, or you arrive at them, receive them. From then on the organisation cannot cancel.' },
    { title: 'Record the result', text: 'Enter the verdict, the day, the certificate number and the validity, add the PDF, and publish. The validity is proposed from the interval and can be changed.' },
    { title: 'Record many results', text: 'Download the list of what waits for its result, fill it in, and upload it with a ZIP of the certificates, each PDF named by its number. What was refused can be downloaded, corrected and uploaded again.' },
    { title: 'Hand back', text: 'When the organisation collects its instrument, hand it back, and it is done.' },
  ],
  after: [
    'As soon as a result is published, the ledger of the organisation follows, both sides are told, and anybody can check the certificate by its number.',
    'A certificate may carry a QR code that opens its page: the address of this site, then /enquiry/institutions/<code of the institution>/certificate?number=<number>.',
    'A wrong result is corrected, with a reason. The former version stays readable, and whoever checks it is told of the correction.',
  ],
  mistakes: [
    { wrong: 'The certificate number is said to be used', right: 'An institution uses each number once, corrected ones included. Check the number.' },
    { wrong: 'No work arrives', right: 'See regions, kinds and validity under "Capability"; nothing is assigned after the authorisation ends.' },
    { wrong: 'Nothing was received', right: 'A result needs it. Receive the instrument now, with the day on which it really came.' },
    { wrong: 'A validity for what failed', right: 'What failed gets a notice of result, which has no validity.' },
  ],
}

export default guide
