import { useEffect, useState } from 'react'
import type { Finding } from '#builder/checks/finding.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Text } from '#schemas/generated/procedure.ts'
import type { SimulationAnswer } from '#builder/simulate/simulation-answer.ts'

/** How many scenarios are kept, and those that come out otherwise than they say, as findings beside those of the checks. */
export type Tests = { count: number; findings: readonly Finding[] }

/** The scenarios of the draft, played on what is saved. */
export function useTests(): Tests {
  const { simulation, revision, state } = useDraft()
  const [tests, setTests] = useState<Tests>({ count: 0, findings: [] })
  const settled = state === 'saved' || state === 'closed' ? revision : undefined
  useEffect(() => {
    if (settled === undefined) return
    void simulation.scenarios().then(async (saved = []) => {
      const answer = saved.length > 0 ? await simulation.ask({ act: 'replay' }) : undefined
      setTests({ count: saved.length, findings: answer?.result === 'replayed' ? answer.replays.flatMap((replay) => toFinding(replay, saved.find(({ scenario }) => scenario.key === replay.key)?.scenario.title)) : [] })
    })
  }, [simulation, settled])
  return tests
}

type Replay = Extract<SimulationAnswer, { result: 'replayed' }>['replays'][number]

/** The scenario by its name, the move and what is otherwise there. */
function toFinding({ key, replayed }: Replay, title: Text = { vi: key }): Finding[] {
  if (replayed.passes) return []
  const { vi, en } = replayed.difference.text
  return [{ code: 'scenario-differs', severity: 'error', place: `/scenarios/${key}`, text: { vi: `${title.vi} – ${vi}`, en: `${title.en ?? title.vi} – ${en}` } }]
}
