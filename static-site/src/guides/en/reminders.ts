import type { Guide } from '../guide'

const guide: Guide = {
  about: 'You are reminded before anything falls due, and told when reservations and reviews move on.',
  needs: ['The instruments of the ledger have a due date', 'Mobile number and e-mail address of the account are those in use'],
  duration: 'Nothing to do. Reminders go out every day at 9:00.',
  steps: [
    { title: 'When you are reminded', text: '30, 15, 7 and 1 days before the due date and on it; then once a week, until the instrument is verified, disabled or scrapped.' },
    { title: 'Where reminders go', text: 'One SMS, one e-mail and one message, for all instruments of the day together.' },
    { title: 'Read messages', text: 'A number at the top tells how many are unread. Open one to get to the page where you can act.', picture: { name: 'messages', alt: 'Messages: those unread are marked, and each leads to where you can act' } },
    { title: 'Change number or address', text: 'When people change, change mobile number and e-mail address under "Password". A new number is proved by SMS.' },
    { title: 'Choose how you are told', text: 'Whether news of reservations also comes by SMS and e-mail is chosen under "Password"; the message always comes.' },
  ],
  after: ['When you are reminded, book a verification.', 'Reminders only help: applying in time remains your duty.'],
  mistakes: [
    { wrong: 'No reminder came', right: 'See your messages. If it is there, number or address are wrong; if not, see whether the instrument has a due date and is in service.' },
    { wrong: 'The e-mail is among spam', right: 'Add the sender to your contacts.' },
    { wrong: 'Verified, and still said to be overdue', right: 'If it was not reserved here, correct the verification in the ledger by the new certificate.' },
  ],
}

export default guide
