import type { Guide } from '../guide'

const guide: Guide = {
  about: 'Whoever uses instruments under compulsory verification registers an enterprise account: hospitals, schools, public bodies and the self-employed, too.',
  needs: [
    'The unified social credit code (18 characters), or the organisation code (9 characters)',
    'The name of the legal representative or of who is in charge',
    'A mobile number that receives SMS: verdicts and reminders go there',
    'An e-mail address (optional, recommended)',
    'A scan or photo of the business licence (optional; JPEG, PNG or PDF, 5 MB at most)',
  ],
  duration: 'About 10 minutes to fill in. Then the administrator of your division reviews it; call the service telephone if it is urgent.',
  steps: [
    { title: 'Open the registration', text: 'Press "Register" at the top of the page and choose the enterprise.', picture: { name: 'register', alt: 'The registration: the kind of user above, the account below' } },
    { title: 'Choose a user name and a password', text: 'The user name has 4 to 20 letters or digits; you will log in with it. The password has 6 to 20 characters, of at least two kinds among letters, digits and symbols.' },
    { title: 'Tell who you are', text: 'Enter name, code, seat and legal representative exactly as on the licence. If a character of the code is wrong, the page says so. A scan of the licence makes the review faster.' },
    { title: 'Prove the mobile number', text: 'Ask for the code and enter the digits of the SMS. They hold for 10 minutes.' },
    { title: 'Agree and submit', text: 'Agree to the terms and submit. You are done when the page says that the registration waits for its review.' },
    { title: 'Log in and see the state', text: 'You can log in at once and see whether you were approved. If not, the page says why: correct it and submit again; there is no need to register anew.' },
  ],
  after: [
    'You are told by SMS and message, and by e-mail if you gave an address.',
    'Once approved, the menus of the ledger and of reservations appear, and you can begin.',
    'If several people are to work for you, each registers as an individual and asks to be associated; approve them under "Authorisations". Do not share a password.',
  ],
  mistakes: [
    { wrong: 'The name is abbreviated', right: 'Enter the full name on the licence, or the review will refuse it.' },
    { wrong: 'The organisation is said to be registered already', right: 'Somebody may have an account for it. Ask colleagues for the user name; a forgotten password is set anew from the login page.' },
    { wrong: 'No code arrives', right: 'Check the number; you can ask again after a minute. Then check whether the phone blocks such messages.' },
    { wrong: 'The seat is where the instruments are', right: 'Enter the seat on the licence here. Where an instrument is used is entered with the instrument.' },
  ],
}

export default guide
