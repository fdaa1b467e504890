export default {
  login: {
    title: 'Sign in',
    kind: 'Kind of account',
    enterprise: 'Enterprise',
    administrator: 'Administrator',
    userName: 'User name',
    password: 'Password',
    humanCheck: 'Human check',
    submit: 'Sign in',
    waiting: 'Please wait ({time})',
    noAccount: 'No account yet?',
    register: 'Register an enterprise',
    help: 'Forgotten password or no way in? Call {telephone}.',
    helpPlain: 'Forgotten password or no way in? Call the service telephone.',
    points: {
      once: 'Enter each instrument once, look it up at any time',
      reminded: 'Reminders 30, 15, 7, 1 days before and on the day',
      workbook: 'Import and export with Excel',
    },
  },
  humanCheck: {
    label: 'I am not a robot',
    verifying: 'Checking, please wait…',
    verified: 'Checked',
    failed: 'The human check did not finish. Check the network and try again.',
  },
}
