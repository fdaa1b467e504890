export default {
  status: { in_service: 'In service', disabled: 'Disabled', scrapped: 'Scrapped' },
  validity: {
    valid: 'Valid',
    due_soon: 'Due soon',
    overdue: 'Overdue',
    never_verified: 'Never verified',
    unlimited: 'No periodic verification',
    out_of_service: 'Not in use',
  },
  review: { pending: 'Waiting for review', approved: 'Approved', refused: 'Refused' },
  job: {
    waiting_for_upload: 'Waiting for the file',
    reading: 'Reading',
    writing: 'Storing',
    finishing: 'Preparing the result',
    done: 'Done',
    refused: 'File refused',
    failed: 'Failed',
    expired: 'Expired',
  },
  delivery: { claimed: 'Not confirmed', failed: 'Failed', sent: 'Sent' },
  run: { running: 'Running', done: 'Done', failed: 'Failed' },
}
