import { useStudio } from '#builder/editor/use-draft.tsx'
import type { SourceReading } from '#builder/source/read-source.ts'

/** Whether the text can be applied, and what keeps it from being. */
export function SourceState({ reading, isBehind, problem }: { reading: SourceReading | undefined; isBehind: boolean; problem: string | undefined }) {
  const { source } = useStudio().messages
  const isWrong = reading?.result === 'no-json' || reading?.result === 'no-definition'
  return (
    <div role="status" className={`notice ${isWrong ? 'warn' : 'info'}`}>
      <p>{wordsOf(reading, source)}</p>
      {isBehind && <p>{source.behind}</p>}
      {problem && <p className="error">{problem}</p>}
    </div>
  )
}

function wordsOf(reading: SourceReading | undefined, source: ReturnType<typeof useStudio>['messages']['source']): string {
  switch (reading?.result) {
    case undefined:
    case 'same':
      return source.unchanged
    case 'no-json':
      return source.noJson(source.jsonProblems[reading.code])
    case 'no-definition':
      return source.noDefinition(reading.problems.length)
    case 'changes':
      return source.ready(reading.count)
  }
}
