import { useMemo } from 'react'
import { LetterPaper } from '#builder/editor/letters/letter-paper.tsx'
import { NoticeText } from '#builder/editor/letters/notice-preview.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { sampleLetter } from '#builder/letters/sample-letter.ts'
import { changedItems } from '#builder/publish/diff/changed-items.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A procedure as it was and as it is, with what each side is called. */
export type Sides = ReadonlyArray<{ head: string; definition: ProcedureDefinition }>

/** A letter with sample facts as each side would print it; paragraphs that differ are marked. */
export function LetterBeside({ id, sides }: { id: string; sides: Sides }) {
  const { publish } = useDraft().messages
  const letters = useMemo(() => sides.map(({ definition }) => letterOf(definition, id)), [sides, id])
  const changed = changedItems(letters[0]?.blocks ?? [], letters[1]?.blocks ?? [])
  return (
    <div className="side-pages">
      {sides.map(({ head }, side) => (
        <section key={head}>
          <h3>{head}</h3>
          {letters[side] ? <LetterPaper letter={letters[side]} changed={changed[side === 0 ? 0 : 1]} /> : <p className="muted">{publish.notThere}</p>}
        </section>
      ))}
    </div>
  )
}

function letterOf(definition: ProcedureDefinition, id: string) {
  const letter = definition.letters?.find((one) => one.id === id)
  return letter && sampleLetter(definition, letter)
}

/** A message as the person would read it from each side. */
export function NoticeBeside({ id, sides }: { id: string; sides: Sides }) {
  const { publish } = useDraft().messages
  return (
    <div className="side-pages">
      {sides.map(({ head, definition }) => {
        const notice = definition.notices?.find((one) => one.id === id)
        return (
          <section key={head}>
            <h3>{head}</h3>
            {notice ? <NoticeText definition={definition} notice={notice} /> : <p className="muted">{publish.notThere}</p>}
          </section>
        )
      })}
    </div>
  )
}
