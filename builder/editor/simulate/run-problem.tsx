import { DraftErrors } from '#builder/editor/simulate/draft-errors.tsx'
import type { RunProblem } from '#builder/editor/simulate/use-run.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Why nothing happened, in words. */
export function RunProblemNotice({ problem, lead }: { problem: RunProblem | undefined; lead?: string }) {
  const { language, messages, simulation } = useDraft()
  const { simulate, publish } = messages
  if (!problem || problem.result === 'kept' || problem.result === 'replayed' || problem.result === 'sampled' || problem.result === 'generated') return null
  if (problem.result === 'findings') return <DraftErrors errors={problem.findings} />
  const words = {
    'refused-move': () => (problem.result === 'refused-move' ? `${lead ?? simulate.refused} ${simulation.refusalText(problem.refusal)}` : ''),
    unreachable: () => simulate.unreachable,
    lost: () => simulate.lost,
    'no-such-time': () => (problem.result === 'no-such-time' ? problem.text[language] : ''),
    refused: () => (problem.result === 'refused' && problem.code === 'too-many' ? simulate.tooMany : publish.problems.refused),
  }
  return (
    <p className="notice danger" role="alert">
      {words[problem.result]()}
    </p>
  )
}
