import { useMemo, useState, type ReactNode } from 'react'
import { CourseBeside } from '#builder/editor/publish/course-beside.tsx'
import { LetterBeside, NoticeBeside, type Sides } from '#builder/editor/publish/letter-beside.tsx'
import { PageBeside, type ShownPage } from '#builder/editor/publish/page-beside.tsx'
import { SideTable } from '#builder/editor/publish/side-table.tsx'
import { TableBeside } from '#builder/editor/publish/table-beside.tsx'
import type { Compared } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { comparedParts, type ComparedPart } from '#builder/publish/diff/compared-parts.ts'
import type { Change } from '#builder/publish/diff/describe.ts'
import { partLines } from '#builder/publish/diff/part-lines.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

type SideProps = { from: Compared; changes: readonly Change[] }

/** One part that differs at a time, as it was and as it is: forms, letters, tables and steps as they look, all else line by line. */
export function SideBySide({ from, changes }: SideProps) {
  const { draft, messages, language } = useDraft()
  const { publish, parts } = messages
  const compared = useMemo(() => comparedParts(from.definition, draft, changes), [from, draft, changes])
  const [chosen, choose] = useState<string>()
  const part = compared.find(({ id }) => id === chosen) ?? compared[0]
  if (!part) return <p>{publish.nothingBeside}</p>
  return (
    <>
      <p className="member">
        <label htmlFor="compared-part">{publish.comparedPart}</label>
        <select id="compared-part" value={part.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {compared.map(({ id, kind, name }) => (
            <option key={id} value={id}>
              {parts.kinds[kind]} – {name[language]}
            </option>
          ))}
        </select>
      </p>
      <PartBeside key={part.id} {...{ part, from, changes, choose }} />
    </>
  )
}

type PartProps = SideProps & { part: ComparedPart; choose: (id: string) => void }

function PartBeside({ part, from, changes, choose }: PartProps) {
  const { draft, messages, language } = useDraft()
  const { publish } = messages
  const { id, kind } = part
  const changed = useMemo(() => new Set(changes.flatMap((change) => change.id ?? [])), [changes])
  const sides = useMemo(() => [{ head: publish.versionHead(from.number), definition: from.definition }, { head: publish.draftHead, definition: draft }], [publish, from, draft])
  const heads = [publish.versionHead(from.number), publish.draftHead] as const
  const lines = <SideTable label={part.name[language]} before={partLines(part.before, language)} after={partLines(part.after, language)} heads={heads} />
  switch (kind) {
    case 'section':
      return <PagesBeside part={part} sides={sides} changed={changed} />
    case 'letter':
      return <WithLines lines={lines}><LetterBeside id={id} sides={sides} /></WithLines>
    case 'notice':
      return <WithLines lines={lines}><NoticeBeside id={id} sides={sides} /></WithLines>
    case 'table':
      return <WithLines lines={lines}><TableBeside id={id} sides={sides} /></WithLines>
    case 'step':
    case 'transition':
      return <WithLines lines={lines} isOpen><CourseBeside {...{ id, sides, changed, choose }} /></WithLines>
    default:
      return lines
  }
}

/** A part as it looks; line by line below it, where conditions and times are told too. */
function WithLines({ children, lines, isOpen }: { children: ReactNode; lines: ReactNode; isOpen?: true }) {
  const { publish } = useDraft().messages
  return (
    <>
      {children}
      <details open={isOpen}>
        <summary>{publish.lineByLine}</summary>
        {lines}
      </details>
    </>
  )
}

function PagesBeside({ part, sides, changed }: { part: ComparedPart; sides: Sides; changed: ReadonlySet<string> }) {
  const { language } = useDraft()
  return (
    <div className="side-pages">
      {sides.map(({ head, definition }) => (
        <section key={head}>
          <h3>{head}</h3>
          <PageBeside label={`${part.name[language]}, ${head}`} page={pageOf(definition, part.id)} changed={changed} />
        </section>
      ))}
    </div>
  )
}

function pageOf({ form, steps, optionLists }: ProcedureDefinition, id: string): ShownPage | undefined {
  const forms = [form, ...steps.flatMap((step) => step.form ?? [])]
  const section = forms.flatMap(({ sections }) => sections).find((one) => one.id === id)
  return section && { section, ...(optionLists && { optionLists }) }
}
