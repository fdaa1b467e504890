import type { Guide } from '../guide'

const guide: Guide = {
  about: 'Pick the instruments and submit a slip: each goes to an institution that is authorised for its kind where it is used.',
  needs: ['The instruments are in the ledger and in service', 'Somebody to contact, whom the institution calls for time and place'],
  duration: 'About 5 minutes. Then the institution accepts and appoints; book 30 days before the due date to leave it time.',
  steps: [
    { title: 'Pick instruments', text: 'Under "Reservations", begin a new one and take all that is due within 30 days or overdue, or pick by conditions. You can also tick them in the ledger and reserve there. A slip takes up to 500.', picture: { name: 'slip-form', alt: 'A new reservation: the instruments and the institutions they will go to' } },
    { title: 'See where each goes', text: 'The institution stands beside each instrument. Where nobody is authorised, an administrator names one later; there is nothing for you to do.' },
    { title: 'Say whom to contact, and submit', text: 'Enter a name and a telephone number, put wishes into the remark, and submit. You can also save and go on later.' },
    { title: 'Wait for the appointment', text: 'You are told when the institution accepts and appoints. The reservation shows how far each instrument is.', picture: { name: 'slip', alt: 'A reservation: institution, state and progress of each instrument' } },
    { title: 'Bring the instruments, or have them ready', text: 'If they are brought in, print the slip and take it along. If they are verified on site, have somebody there and the instruments at hand.' },
    { title: 'See the result and collect them', text: 'The ledger follows once the result is published; the certificate opens from the instrument. Collect the instruments when the institution says so.' },
  ],
  after: [
    'What passed gets its new validity, and reminders go by it.',
    'What failed must not be used. It stands first in the ledger: have it repaired and reserve again, or disable and scrap it.',
    'Until an instrument is received, you can cancel it alone; the others on the slip stay.',
  ],
  mistakes: [
    { wrong: 'An instrument cannot be picked', right: 'It is disabled, scrapped or on another slip. Enable it, or wait until the other one is done.' },
    { wrong: 'Booking on the due date', right: 'The institution needs time, and what is overdue must not be used. Book at the first reminder.' },
    { wrong: 'The institution refused', right: 'Press the state on the reservation to read why. The instrument can be reserved again.' },
    { wrong: 'A wrong instrument was submitted', right: 'A submitted slip does not change. Cancel the wrong ones and make another slip.' },
  ],
}

export default guide
