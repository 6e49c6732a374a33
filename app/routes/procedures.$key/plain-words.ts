import { ruleLabels } from '#builder/rules/rule-labels.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import type { ProcedureDefinition, TableInput, Text } from '#schemas/generated/procedure.ts'

/** A condition over a dossier as an applicant reads it; `it` is the value the cells of a column are about. */
export function plainWords(definition: ProcedureDefinition, text: string, it?: Pick<TableInput, 'expression' | 'title'>): Text {
  const labels = ruleLabels(definition, { sees: { kind: 'dossier' }, ...(it && { it: it.expression }) })
  const nameOf: typeof labels.nameOf = (path) => labels.nameOf(path) ?? (path.join('.') === 'it' ? it?.title : undefined)
  const say = (language: 'vi' | 'en'): string => sentenceOf({ text, expected: 'bool' }, { ...labels, nameOf }, language)
  return { vi: say('vi'), en: say('en') }
}
