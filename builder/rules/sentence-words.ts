type Two = (left: string, right: string) => string
type One = (of: string) => string

/** The words rules are read with, in one language. */
export type SentenceWords = {
  and: string
  or: string
  not: One
  yes: One
  no: One
  compare: Readonly<Record<'==' | '!=' | '<' | '<=' | '>' | '>=', Two>>
  days: Readonly<Record<'<' | '<=' | '>' | '>=', Two>>
  oneOf: Two
  noneOf: Two
  includes: Two
  excludes: Two
  answered: One
  unanswered: One
  applies: One
  arithmetic: Readonly<Record<'+' | '-' | '*' | '/' | '%', Two>>
  negative: One
  choose: (when: string, then: string, otherwise: string) => string
  functions: Readonly<Record<string, (...args: string[]) => string>>
  methods: Readonly<Record<string, (...args: string[]) => string>>
  sizeOfText: One
  sizeOfList: One
  macros: Readonly<Record<'all' | 'exists' | 'none' | 'exists_one' | 'filter' | 'map', Two>>
  item: string
  ofRecord: One
  names: Readonly<Record<string, string>>
  values: Readonly<Record<string, string>>
  truth: { true: string; false: string }
  day: (year: string, month: string, day: string) => string
}
