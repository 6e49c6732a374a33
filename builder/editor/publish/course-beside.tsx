import { useMemo } from 'react'
import type { Sides } from '#builder/editor/publish/letter-beside.tsx'
import { loadDiagram } from '#builder/editor/steps/load-diagram.ts'
import { stepGraph } from '#builder/editor/steps/step-graph.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { useLoaded } from '#builder/editor/use-loaded.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

type CourseBesideProps = { id: string; sides: Sides; /** Steps and moves that differ, by id. */ changed: ReadonlySet<string>; choose: (id: string) => void }

/** The steps and moves of each side as a diagram; what differs is marked, the part looked at is chosen and can be chosen there. */
export function CourseBeside({ id, sides, changed, choose }: CourseBesideProps) {
  return (
    <div className="side-pages courses">
      {sides.map(({ head, definition }) => (
        <section key={head}>
          <h3>{head}</h3>
          <Course {...{ head, id, definition, changed, choose }} />
        </section>
      ))}
    </div>
  )
}

function Course({ head, id, definition, changed, choose }: Omit<CourseBesideProps, 'sides'> & { head: string; definition: ProcedureDefinition }) {
  const { messages } = useDraft()
  const diagram = useLoaded(loadDiagram)
  const graph = useMemo(() => stepGraph(definition, []), [definition])
  const near = useMemo(() => nearOf(definition, id), [definition, id])
  if (!diagram) return <p className="step-diagram muted">{messages.steps.loading}</p>
  return (
    <>
      {near.length === 0 && <p className="muted">{messages.publish.notThere}</p>}
      <diagram.StepDiagram key={id} {...graph} label={`${messages.steps.diagram}, ${head}`} at={`#${id}`} near={near} changed={changed} choose={(part) => changed.has(part) && choose(part)} />
    </>
  )
}

/** Keys of what is looked at first: a step, or the steps a move connects. */
function nearOf({ steps, transitions }: ProcedureDefinition, id: string): string[] {
  const move = transitions.find((one) => one.id === id)
  return move ? [...move.from.slice(0, 1), move.to] : steps.flatMap((step) => (step.id === id ? step.key : []))
}
