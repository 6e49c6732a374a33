/** Greatest sizes of a definition; beyond them pages, publication and rules would be slow for everybody. */
export const limits = {
  /** Fields of one form, rows and groups included. */
  fields: 600,
  /** Fields on one page; longer forms are split into pages. */
  fieldsOfPage: 100,
  /** Conditions on one page. */
  conditionsOfPage: 40,
  /** Groups and rows inside one another. */
  depth: 4,
  /** Options of one choice. */
  options: 2000,
  /** Rules of the whole definition. */
  rules: 1500,
  /** Characters of all rules together; the six postal procedures have 1 500 to 2 500. */
  ruleText: 100_000,
} as const
