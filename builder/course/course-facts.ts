import type { Letter, ProcedureDefinition, Register, Text } from '#schemas/generated/procedure.ts'

/** What the people and papers of a procedure are like that another may take over: its agency, who holds what, its registers. */
export type Surroundings = Pick<ProcedureDefinition, 'agency' | 'sector' | 'audience' | 'dossierCode' | 'calendar' | 'roles' | 'units' | 'steps' | 'registers'> & { letterHead?: LetterHead }

/** Who issues a letter, and where. */
export type LetterHead = Pick<Letter, 'issuer' | 'place'>

/** What an author says about a licensing procedure before its course is made. */
export type CourseFacts = {
  /** What is issued: `Giấy phép bưu chính`. */
  paper: Text
  /** `create`: a new paper with a number of its own; `reissue`: again, by the record of the paper held. */
  act: 'create' | 'reissue'
  /** Who appraises. */
  division: Text
  /** Working days from acceptance to the result, and those the applicant has for a supplement. */
  days: number
  supplementDays: number
  /** In đồng; none for 0. */
  fee: number
  /** The procedure whose agency, people and registers this one shares. */
  like?: Surroundings
  /** The register that exists already; a new one without it. */
  register?: Register
}

/** A text in both languages. */
export const words = (vi: string, en: string): Text => ({ vi, en })

/** A text with the paper's name in it, in each language the name has. */
export function withPaper({ vi, en }: Text, say: { vi: (paper: string) => string; en: (paper: string) => string }): Text {
  return { vi: say.vi(inSentence(vi)), ...(en !== undefined && en !== '' && { en: say.en(inSentence(en)) }) }
}

const inSentence = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
