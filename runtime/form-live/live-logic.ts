import { noAreas } from '#runtime/fields/areas.ts'
import type { LiveData } from '#runtime/form-view/live-data.ts'
import type { PageLogic } from '#runtime/form-view/page-logic.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { toFieldPath } from '#runtime/forms/field-path.ts'
import { standingRules } from '#runtime/forms/field-rules.ts'
import { judgeLogic } from '#runtime/forms/judge-logic.ts'
import type { LoadedField } from '#runtime/forms/loaded-field.ts'
import { loadForm, type RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import { referencesOf } from '#runtime/rules/references.ts'
import { showLogic } from './show-logic.ts'

/** What a page tells by CEL itself; loaded only for pages that have something to tell. */
export type LiveLogic = {
  /** What rules say of the answers of the page, as far as the page can tell. */
  judge: (answers: Answers) => Verdict
  show: (form: HTMLFormElement, verdict: Verdict) => void
  /** Whether the page can tell about a field; where not, the server is asked. */
  isSaid: (pointer: string) => boolean
  /** Fields that rules read, by dotted path. */
  watched: ReadonlySet<string>
}

/** Makes the rules that came with a page ready, by the same code as on the server. */
export function openLogic({ fields, language }: Pick<LiveData, 'fields' | 'language'>, { form: source, told, unbound, answers: others, context }: PageLogic): LiveLogic {
  const form = loadForm({ form: source, steps: [], transitions: [] }, source, () => true)
  const [left, limitless] = [new Set(told), new Set([...told, ...unbound])]
  const isSaid = (pointer: string): boolean => !left.has(pathOf(pointer))
  return {
    judge: (answers) => {
      const verdict = judgeLogic(form, { ...others, ...answers }, { ...context, areas: noAreas, files: 'unchecked', record: 'unchecked' })
      return { ...verdict, problems: verdict.problems.filter(({ pointer, code }) => code === 'rule' || !limitless.has(pathOf(pointer))) }
    },
    show: (page, verdict) => showLogic({ form: page, fields, language, isSaid }, verdict),
    isSaid,
    watched: new Set([...form.sections.flatMap(({ visibleWhen = '' }) => readsOf(visibleWhen, [])), ...form.loaded.flatMap((field) => readBy(form, field))]),
  }
}

function readBy(form: RuntimeForm, { field, path, rows, fields }: LoadedField): string[] {
  const own = standingRules(field, form.optionsOf).flatMap((text) => readsOf(text, rows))
  const names = field.kind === 'repeat' ? readsOf(field.rowSummary ?? '', [path, ...rows]) : []
  return [...own, ...names, ...fields.flatMap((inner) => readBy(form, inner))]
}

function readsOf(text: string, rows: LoadedField['rows']): string[] {
  return referencesOf(text).map((of) => toFieldPath(of, rows))
}

function pathOf(pointer: string): string {
  return pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part)).join('.')
}
