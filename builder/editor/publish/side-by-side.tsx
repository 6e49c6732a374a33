import { useMemo, useState } from 'react'
import { PageBeside, type ShownPage } from '#builder/editor/publish/page-beside.tsx'
import { SideTable } from '#builder/editor/publish/side-table.tsx'
import type { Compared } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { comparedParts, type ComparedPart } from '#builder/publish/diff/compared-parts.ts'
import type { Change } from '#builder/publish/diff/describe.ts'
import { partLines } from '#builder/publish/diff/part-lines.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

type SideProps = { from: Compared; changes: readonly Change[] }

/** One part that differs at a time, as it was and as it is: pages of a form as they look, all else line by line. */
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
      <PartBeside key={part.id} part={part} from={from} changes={changes} />
    </>
  )
}

function PartBeside({ part, from, changes }: SideProps & { part: ComparedPart }) {
  const { draft, messages, language } = useDraft()
  const { publish } = messages
  const heads = [publish.versionHead(from.number), publish.draftHead] as const
  if (part.kind !== 'section') return <SideTable label={part.name[language]} before={partLines(part.before, language)} after={partLines(part.after, language)} heads={heads} />
  const changed = new Set(changes.flatMap(({ kind, id }) => (kind === 'field' && id !== undefined ? [id] : [])))
  return (
    <div className="side-pages">
      {[from.definition, draft].map((definition, side) => (
        <section key={heads[side]}>
          <h3>{heads[side]}</h3>
          <PageBeside label={`${part.name[language]}, ${heads[side]}`} page={pageOf(definition, part.id)} changed={changed} />
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
