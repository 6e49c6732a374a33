import { WriteLines } from '#builder/editor/panel/write-lines.tsx'
import { paperLineCommands } from '#builder/editor/papers/paper-line-commands.ts'
import { paperKinds, readPaperLines, type PaperLine } from '#builder/editor/papers/paper-lines.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { values as english } from '#builder/words/en/values.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { values as vietnamese } from '#builder/words/vi/values.ts'

const names = paperKinds(vietnamese, english)

/** Many papers at once, pasted from a decree, a table or a spreadsheet. */
export function WritePapers() {
  const { draft, newId, messages } = useDraft()
  const { papers, parts, members } = messages
  return (
    <WriteLines
      id="write-papers"
      title={papers.write}
      lead={papers.writeLead}
      example={papers.writeExample}
      input={papers.writeInput}
      use={papers.writeUse}
      added={papers.written}
      read={(text) => readPaperLines(text, names)}
      heads={[parts.kinds.paper, members.kind, papers.asked]}
      Cells={PaperCells}
      commands={(good) => paperLineCommands(good, draft, newId)}
    />
  )
}

function PaperCells({ line: { text, paper, problem } }: { line: PaperLine }) {
  const { papers, values } = useDraft().messages
  return (
    <>
      <td>
        {paper?.title.vi ?? text}
        {paper?.title.en !== undefined && <small lang="en"> {paper.title.en}</small>}
      </td>
      <td>
        {problem && <span className="badge danger">{papers.writeProblems[problem]}</span>}
        {paper && `${nameIn(values, paper.kind)} × ${paper.copies}`}
      </td>
      <td>{paper && (paper.required ? papers.always : papers.optional)}</td>
    </>
  )
}
