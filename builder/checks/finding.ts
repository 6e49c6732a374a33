export type FindingSeverity = 'error' | 'warning' | 'notice'

/** What is worse stands first. */
export const bySeverity = (a: Finding, b: Finding): number => rank[a.severity] - rank[b.severity]

const rank: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, notice: 2 }

/** Something about a definition its author should know; an error keeps it from being published. */
export type Finding = {
  code: string
  severity: FindingSeverity
  /** JSON pointer into the definition. */
  place: string
  text: { vi: string; en: string }
  /** What shows that it is so: a way through the steps, or the smallest answers. */
  witness?: Witness
  /** What puts it right, where that can be said for sure. */
  fix?: Fix
}

/** A value JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue }

/**
 * What shows a finding. A path names steps and, after the first, the transition that leads to each; answers are what
 * rules see, by path (`doi_tac.quoc_gia`, `steps.tham_dinh.dat`), an absent answer being absent, on a day; a text is
 * text that shows it.
 */
export type Witness =
  | { kind: 'path'; steps: Array<{ step: string; by?: string }> }
  | { kind: 'answers'; answers: { [path: string]: unknown }; today?: string }
  | { kind: 'text'; text: string }

/** Edits of the definition, to be done in their order; `set` on a list position beyond the end adds to the list. */
export type Fix = readonly Edit[]
export type Edit = { pointer: string; op: 'set'; value: JsonValue } | { pointer: string; op: 'remove' }

type Said = Pick<Finding, 'place' | 'text'> & { witness?: Witness | undefined; fix?: Fix | undefined }

/** A finding without the members that are not known. */
export function toFinding(code: string, severity: FindingSeverity, { place, text, witness, fix }: Said): Finding {
  return { code, severity, place, text, ...(witness && { witness }), ...(fix && { fix }) }
}
