import type { Areas } from '#runtime/fields/areas.ts'
import type { PostNode } from '#runtime/fields/post-node.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { LocalDate } from '#runtime/ids.ts'
import type { Lists } from '#runtime/lists/loaded-list.ts'
import type { RuleField, RuleType } from '#runtime/rules/rule-type.ts'
import type { JsonSchema } from '#runtime/version.ts'
import type { Field, Option } from '#schemas/generated/procedure.ts'

/**
 * Everything a field kind is: how its answer is described, read from a native post, checked and put into words. A new
 * kind is one file of this shape and one line in `kinds.ts`. Blank answers do not exist: a blank is an absent key.
 */
export interface FieldKind<F extends Field = Field> {
  /** JSON Schema of one answer, within the closed subset; titles are added by the caller. `false`: there is no answer. */
  toSchema(this: void, field: F, context: SchemaContext): JsonSchema | false
  /** How rules see the answer. */
  toRuleType(this: void, field: F, context: RuleTypeContext): RuleType
  /** Reads the posted text. What cannot be read stays as typed, so that it is shown again and judged as wrong. */
  parsePost(this: void, field: F, node: PostNode, context: ParseContext): AnswerValue | undefined
  /** The strings of the native controls that post this answer again. */
  toNative(this: void, field: F, value: AnswerValue, context: NativeContext): NativeValue
  /** The answer in words, for review, print and mail. */
  summarise(this: void, field: F, value: AnswerValue, context: SummaryContext): string
  /** What JSON Schema cannot say. Called for answers the schema accepts. */
  check?(this: void, field: F, value: AnswerValue, context: CheckContext): FieldProblem[]
  /** The answer as it is stored: same meaning, settled form. Must leave a completed answer as it is. */
  complete?(this: void, field: F, value: AnswerValue, context: CompleteContext): AnswerValue
  /** A plausible answer; later attempts differ, because rules may refuse the first. */
  sample(this: void, field: F, context: SampleContext): AnswerValue | undefined
}

export type OptionsOf = (field: Field) => readonly Option[]

export type SchemaContext = {
  optionsOf: OptionsOf
  /** Schema of the object that holds the answers of these fields. */
  objectOf: (fields: readonly Field[]) => JsonSchema
  /** The same for a row of a repeat group, which has conditions of its own. */
  rowOf: (fields: readonly Field[]) => JsonSchema
}

export type RuleTypeContext = { optionsOf: OptionsOf; fieldsOf: (fields: readonly Field[]) => Record<string, RuleField> }

/** `keepsBlankRows`: a row left blank is an empty one and not none. */
export type ParseContext = { optionsOf: OptionsOf; keepsBlankRows?: boolean; parseFields: (fields: readonly Field[], node: PostNode) => Answers }

export type NativeValue = string | readonly string[] | { readonly [key: string]: NativeValue }
export type NativeContext = { nativeFields: (fields: readonly Field[], value: AnswerValue) => NativeValue }

export type SummaryContext = {
  language: Language
  optionsOf: OptionsOf
  lists: Lists
  summariseFields: (fields: readonly Field[], value: AnswerValue) => string
}

/** `at` is a pointer below the field, e.g. `/commune`. */
export type FieldProblem = Pick<AnswerProblem, 'code' | 'params'> & { at?: string }

export type CheckContext = {
  areas: Areas
  /** Files that were uploaded for these answers, by hash; `unchecked` where nobody can know (a browser). */
  files: ReadonlyMap<string, KnownFile> | 'unchecked'
  /** Long lists of the version; `unchecked` where they are not (a browser). */
  lists: Lists | 'unchecked'
  /** What the look-up of the register record found; undefined when there was none. */
  record: LookedUpRecord | 'unchecked' | undefined
}
/** `scan` is there while a virus scanner has not found the file clean. */
export type KnownFile = { size: number; type: string; scan?: 'waiting' | 'unavailable' | 'infected' }
export type LookedUpRecord = {
  register: string
  number: string
  state: 'in-force' | 'expired' | 'revoked' | 'unknown'
  values: { [key: string]: unknown }
}

export type CompleteContext = { areas: Areas }

export type SampleContext = {
  today: LocalDate
  areas: Areas
  optionsOf: OptionsOf
  lists: Lists
  record: CheckContext['record']
  /** First and last day, least and greatest number (of rows too) allowed, where the field's rules say so. */
  between: { earliest?: LocalDate; latest?: LocalDate; least?: number; most?: number }
  /** Counts from 0; each one should give another answer. */
  attempt: number
  /** A whole number from 0 to below `count`, the same for the same seed. */
  pick: (count: number) => number
  sampleFields: (fields: readonly Field[]) => Answers
}
