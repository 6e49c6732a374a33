/**
 * Text formats of our schemas, as patterns without back-tracking risk: they go into compiled validators as they are, so
 * server and browser judge alike.
 */
export const formats = {
  /** A day of the Gregorian calendar, leap years included. */
  date: /^(?!0000)(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/,
  /** A day and a time to the minute, without a zone. */
  'local-date-time': /^(?!0000)(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d$/,
  email: /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))+$/,
  /** E.164; numbers of Việt Nam are mobile (+84 3, 5, 7, 8, 9) or landline (+84 2). */
  phone: /^\+(?:84(?:[35789]\d{8}|2\d{8,9})|(?!84)[1-9]\d{6,14})$/,
  'web-address': /^https?:\/\/[^\s/?#:@.]+(?:\.[^\s/?#:@.]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/i,
} as const satisfies Record<string, RegExp>
