import { useMemo } from 'react'
import type { Finding } from '#builder/checks/finding.ts'
import type { PastedColumn } from '#builder/tables/pasted.ts'
import { findingsAt } from '#builder/editor/findings-at.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { useDraft, type EditorLanguage } from '#builder/editor/use-draft.tsx'
import { scopeAt } from '#builder/rules/rule-at.ts'
import { ruleLabels, type RuleLabels } from '#builder/rules/rule-labels.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { RuleScope, RuleType } from '#runtime/rules/rule-type.ts'
import type { DecisionTable } from '#schemas/generated/procedure.ts'

export type TableColumn = PastedColumn & { key: string; title: string; expression: string; labels: RuleLabels; scope: RuleScope }
/** What the cells of a table are read with: the type and options of each column, the units there are. */
export type TableWords = { columns: readonly TableColumn[]; units: Array<{ key: string; title: string }> }
export type TableFacts = TableWords & { findings: readonly Finding[]; pointer: string }

/** What a table is edited with: how its cells read, what was found. */
export function useTable(table: DecisionTable): TableFacts {
  const { draft, findings, language } = useDraft()
  return useMemo(() => {
    const pointer = toPointer('tables', draft.tables?.indexOf(table) ?? 0)
    return { ...tableWords(draft, table, language), findings: findingsAt(findings, pointer), pointer }
  }, [draft, findings, language, table])
}

export function tableWords(draft: ProcedureDraft, table: DecisionTable, language: EditorLanguage): TableWords {
  const columns = table.inputs.map(({ key, title, expression }): TableColumn => {
    const place = { sees: { kind: 'dossier' as const }, it: expression }
    const labels = ruleLabels(draft, place)
    const scope = scopeAt(draft, place)
    const type: RuleType = scope['it']?.type ?? { type: 'dyn' }
    const options = optionsOf(type).map((value) => ({ value, label: labels.optionOf(['it'], value)?.[language] ?? labels.optionOf(['it'], value)?.vi ?? value }))
    return { key, title: title[language] || title.vi, expression, type, options, labels, scope }
  })
  const units = [draft.agency, ...(draft.units ?? [])].map(({ key, title }) => ({ key, title: title[language] || title.vi }))
  return { columns, units }
}

function optionsOf(type: RuleType): readonly string[] {
  return type.type === 'choice' ? type.values : []
}
