import { nameIn } from '#builder/words/name-in.ts'
import { findingsAt } from '#builder/editor/findings-at.ts'
import { PartTable } from '#builder/editor/steps/part-table.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { ruleLabels } from '#builder/rules/rule-labels.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Effect } from '#schemas/generated/procedure.ts'

/** The moves as a table: from where to where, by whom, when, and what happens besides. */
export function MoveTable({ remove }: { remove: (id: string) => void }) {
  const { draft, findings, language, messages } = useDraft()
  const words = messages.steps
  const labels = ruleLabels(draft, { sees: { kind: 'dossier' } })
  const stepName = (key: string): string => {
    const title = draft.steps.find((one) => one.key === key)?.title
    return title ? title[language] || title.vi : key
  }
  const effectsInWords = (effects: readonly Effect[]): string => {
    const kinds = [...new Set(effects.map(({ kind }) => kind))]
    const counted = kinds.map((kind) => ({ name: nameIn(messages.values, kind), count: effects.filter((effect) => effect.kind === kind).length }))
    return counted.map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name)).join(', ')
  }
  const parts = draft.transitions.map(({ id, title, from, to, by, when, effects }, index) => ({
    id,
    title,
    findings: findingsAt(findings, toPointer('transitions', index)),
    cells: [from.map(stepName).join(', '), stepName(to), nameIn(messages.values, by), when === undefined ? words.always : sentenceOf({ text: when, expected: 'bool' }, labels, language), effectsInWords(effects)],
  }))
  return <PartTable label={words.moves} heads={[words.move, words.from, words.to, words.by, words.when, words.effects, words.findings]} parts={parts} empty={words.emptyMoves} remove={remove} />
}
