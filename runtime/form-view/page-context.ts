import type { ReactNode } from 'react'
import type { Field, OptionList, Section } from '#schemas/generated/procedure.ts'
import { type Areas, noAreas } from '#runtime/fields/areas.ts'
import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { optionsOf } from '#runtime/forms/page-schema.ts'
import type { PrefillMarks } from '#runtime/forms/prefill-marks.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { FileNotes } from './file-notes.tsx'
import type { ListedChoices } from './listed-choices.ts'
import { type ViewTexts, viewTexts } from './view-texts.ts'

/** What the parts of a page read beside their own props; rjsf hands it down as its form context. */
export type PageContext = {
  language: Language
  texts: ViewTexts
  /** By pointer without row numbers: `/rows/name`. */
  fields: ReadonlyMap<string, Field>
  hidden: ReadonlySet<string>
  required: ReadonlySet<string>
  optionsOf: OptionsOf
  areas: Areas
  /** What a look-up found for a register record field, by pointer. */
  lookUps: Readonly<Record<string, ReactNode>>
  fileHref: (file: string) => string
  fileNotes: FileNotes
  /** Answers that nobody typed, by pointer. */
  marks: PrefillMarks
  /** What is looked for in long lists, by pointer; absent where the host of the page answers no search. */
  searches: Readonly<Record<string, string>> | undefined
  listed: ListedChoices
  withheld: Readonly<Record<string, readonly string[]>>
  /** What tells a row from the others, by pointer of the row. */
  rowNames: Readonly<Record<string, string>>
  answers: Answers
  /** Computed fields that stand below a table, by pointer without row numbers; they are drawn there. */
  totalled: ReadonlySet<string>
}

/** A place in the answers: keys, row numbers, and `#` for the row that is still a blank. */
export type Path = ReadonlyArray<string | number>

export const blankRow = '#'

export function toPointer(path: Path): string {
  return path.map((part) => `/${part}`).join('')
}

/** The pointer without row numbers. */
export function keyPointer(path: Path): string {
  return toPointer(path.filter((part) => typeof part === 'string' && part !== blankRow))
}

export function fieldAt(context: PageContext, path: Path): Field | undefined {
  return context.fields.get(keyPointer(path))
}

/** True when the path names a row of a repeat group and not a field. */
export function isRow(path: Path): boolean {
  const last = path.at(-1)
  return typeof last === 'number' || last === blankRow
}

export function isRequired(context: PageContext, field: Field, pointer: string): boolean {
  return field.required === true || context.required.has(pointer)
}

/** What a page is drawn from. */
export type PageSource = {
  section: Section
  language: Language
  optionLists?: readonly OptionList[]
  /** All answers of the form, as stored: what does not apply is kept in the draft. */
  answers: Answers
  /** Says which fields of the page apply and which must be answered. */
  verdict?: Verdict
  areas?: Areas
  /** What look-ups found, by pointer of the register record field. */
  lookUps?: Readonly<Record<string, ReactNode>>
  fileHref?: (file: string) => string
  /** What is known about uploaded files, by hash. */
  fileNotes?: FileNotes
  /** Answers that nobody typed: each is told to be filled in, and where from. */
  marks?: PrefillMarks
  /** What is looked for in long lists, by pointer of the field. Given, the host answers `search:` buttons. */
  searches?: Readonly<Record<string, string>>
  /** What the page shows of long lists, by pointer of the field. */
  listed?: ListedChoices
}

export function toPageContext(source: PageSource): PageContext {
  const { section, language, optionLists, verdict } = source
  return {
    language,
    texts: viewTexts[language],
    fields: new Map(entriesOf(section.fields, '')),
    hidden: new Set(verdict?.hidden),
    required: new Set(verdict?.required),
    optionsOf: (field) => optionsOf(field, optionLists),
    areas: source.areas ?? noAreas,
    lookUps: source.lookUps ?? {},
    marks: source.marks ?? {},
    searches: source.searches,
    fileNotes: source.fileNotes ?? {},
    listed: source.listed ?? {},
    withheld: verdict?.withheld ?? {},
    rowNames: verdict?.rowNames ?? {},
    answers: source.answers,
    totalled: new Set(totalsIn(section.fields, '')),
    fileHref: source.fileHref ?? ((file) => `/files/${file}`),
  }
}

function totalsIn(fields: readonly Field[], parent: string): string[] {
  return fields.flatMap((field) => {
    if (!('fields' in field)) return []
    const own = field.kind === 'repeat' ? (field.totals ?? []).map(({ computed }) => `${parent}/${computed}`) : []
    return [...own, ...totalsIn(field.fields, `${parent}/${field.key}`)]
  })
}

function entriesOf(fields: readonly Field[], parent: string): Array<[string, Field]> {
  return fields.flatMap((field) => {
    const pointer = `${parent}/${field.key}`
    const own: [string, Field] = [pointer, field]
    return 'fields' in field ? [own, ...entriesOf(field.fields, pointer)] : [own]
  })
}
