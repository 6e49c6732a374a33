const phone = /^[+\d][\d .()-]{7,19}$/
const email = /^[^\s@]+@[^\s@]+$/

/** Standing data a person may mend by hand, in the order of the page; the pattern is what a text must look like. */
export const profilePaths = {
  'organisation.name': undefined,
  'organisation.foreignName': undefined,
  'organisation.shortName': undefined,
  'organisation.number': /^\d{10}(-\d{3})?$/,
  'organisation.phone': phone,
  'organisation.email': email,
  'organisation.website': /^https?:\/\/[^\s]{3,}$/,
  'representative.name': undefined,
  'representative.position': undefined,
  'representative.phone': phone,
  'representative.email': email,
  'contact.name': undefined,
  'contact.phone': phone,
  'contact.email': email,
} as const satisfies Record<string, RegExp | undefined>
