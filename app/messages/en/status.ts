import type { Messages } from '#app/messages/vi.ts'

export const status: Messages['status'] = {
  portal: {
    1: 'Newly filed',
    2: 'Accepted',
    3: 'Not accepted',
    4: 'Being processed',
    5: 'More papers asked for',
    6: 'Payment asked for',
    7: 'Withdrawal asked for',
    8: 'Stopped',
    9: 'Decided',
    10: 'Result handed over',
  },
  outcome: { granted: 'Granted', refused: 'Refused', 'not-accepted': 'Not accepted', withdrawn: 'Withdrawn', stopped: 'Stopped' },
  audience: { citizen: 'Citizens', enterprise: 'Enterprises', organisation: 'Organisations', agency: 'State agencies', staff: 'Civil servants' },
  serviceLevel: { full: 'Fully online', partial: 'Partly online', information: 'Information only' },
  channel: { online: 'Online', counter: 'At the one-stop counter', post: 'By public post' },
  paperKind: { original: 'Original', copy: 'Copy', 'certified-copy': 'Certified copy', electronic: 'Electronic' },
  unit: { 'working-day': 'working days', 'calendar-day': 'days', 'working-hour': 'working hours', hour: 'hours', month: 'months', 'same-day': 'the same day' },
  recordState: { 'in-force': 'In force', expired: 'Expired', revoked: 'Revoked', unknown: 'Not in the register', issued: 'Issued' },
}
