import { nameIn } from '#builder/words/name-in.ts'
import { FindingsCell } from '#builder/editor/steps/findings-cell.tsx'
import { findingsAt } from '#builder/editor/findings-at.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { ruleLabels } from '#builder/rules/rule-labels.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Effect, Text } from '#schemas/generated/procedure.ts'

/** The moves as a table: from where to where, by whom, when, and what happens besides. */
export function MoveTable({ remove }: { remove: (id: string) => void }) {
  const { draft, findings, at, language, messages, page, hrefOf, goTo } = useDraft()
  const words = messages.steps
  const labels = ruleLabels(draft, { sees: { kind: 'dossier' } })
  const inWords = (text: Text): string => text[language] || text.vi
  const stepName = (key: string): string => {
    const step = draft.steps.find((one) => one.key === key)
    return step ? inWords(step.title) : key
  }
  const effectsInWords = (effects: readonly Effect[]): string => {
    const kinds = [...new Set(effects.map(({ kind }) => kind))]
    const counted = kinds.map((kind) => ({ name: nameIn(messages.values, kind), count: effects.filter((effect) => effect.kind === kind).length }))
    return counted.map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name)).join(', ')
  }
  if (draft.transitions.length === 0) return <p className="empty">{words.emptyMoves}</p>
  return (
    <div className="scroll-x" role="region" aria-label={words.moves} tabIndex={0}>
      <table className="step-table">
        <thead>
          <tr>
            {[words.move, words.from, words.to, words.by, words.when, words.effects, words.findings].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.transitions.map((move, index) => {
            const place = `#${move.id}`
            return (
              <tr key={move.id} className={at === place ? 'chosen' : undefined}>
                <th scope="row">
                  <a
                    href={hrefOf(page, place)}
                    aria-current={at === place ? 'true' : undefined}
                    onClick={(event) => (event.preventDefault(), goTo(page, place))}
                    onKeyDown={(event) => event.key === 'Delete' && remove(move.id)}
                  >
                    {inWords(move.title)}
                  </a>
                </th>
                <td>{move.from.map(stepName).join(', ')}</td>
                <td>{stepName(move.to)}</td>
                <td>{nameIn(messages.values, move.by)}</td>
                <td>{move.when === undefined ? words.always : sentenceOf({ text: move.when, expected: 'bool' }, labels, language)}</td>
                <td>{effectsInWords(move.effects)}</td>
                <td>
                  <FindingsCell findings={findingsAt(findings, toPointer('transitions', index))} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
