export default {
  title: 'History',
  of: 'History of {name}',
  remark: 'Remark: {remark}',
  by: '{who} ({side})',
  side: {
    organisation: 'organisation',
    institution: 'institution',
    administrator: 'administrator',
  },
  step: {
    submit: 'Submitted to the institution',
    submit_unassigned: 'Submitted without an institution',
    assign: 'Institution named',
    accept: 'Accepted',
    refuse: 'Refused',
    appoint: 'Time and place appointed',
    receive: 'Received',
    publish: 'Result published',
    correct: 'Result corrected',
    hand_back: 'Handed back',
    cancel: 'Cancelled',
  },
}
