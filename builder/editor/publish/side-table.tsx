import { useState } from 'react'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { lineDiff } from '#builder/publish/diff/line-diff.ts'
import { foldedRows, sideRows, type SidePiece, type SideRow } from '#builder/publish/diff/side-rows.ts'

type SideTableProps = { label: string; before: readonly string[]; after: readonly string[]; heads: readonly [string, string]; numbered?: true }

/** Two texts beside one another, line by line: what was taken out is struck through, what was put in is underlined. */
export function SideTable({ label, before, after, heads, numbered }: SideTableProps) {
  const pieces = foldedRows(sideRows(lineDiff(before, after)))
  return (
    <div className="scroll-x" role="region" aria-label={label} tabIndex={0}>
      <table className="side-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {pieces.map((piece, index) => (
          <Piece key={index} piece={piece} numbered={numbered ?? false} />
        ))}
      </table>
    </div>
  )
}

function Piece({ piece, numbered }: { piece: SidePiece; numbered: boolean }) {
  const { publish } = useStudio().messages
  const [isOpen, setOpen] = useState(piece.kind === 'rows')
  if (!isOpen) {
    return (
      <tbody>
        <tr>
          <td colSpan={2} className="fold">
            <button type="button" className="button small quiet" onClick={() => setOpen(true)}>
              {publish.unfold(piece.rows.length)}
            </button>
          </td>
        </tr>
      </tbody>
    )
  }
  return (
    <tbody>
      {piece.rows.map((row) => (
        <tr key={`${row.left?.no ?? ''} ${row.right?.no ?? ''}`}>
          <Side line={row.left} mark={row.isSame ? undefined : 'del'} numbered={numbered} />
          <Side line={row.right} mark={row.isSame ? undefined : 'ins'} numbered={numbered} />
        </tr>
      ))}
    </tbody>
  )
}

function Side({ line, mark: Mark, numbered }: { line: SideRow['left']; mark: 'del' | 'ins' | undefined; numbered: boolean }) {
  if (!line) return <td className="absent">{'\u00a0'}</td>
  return (
    <td className={Mark && `is-${Mark}`}>
      {numbered && <span className="line-no">{line.no}</span>}
      {Mark ? <Mark>{line.text}</Mark> : <span>{line.text}</span>}
    </td>
  )
}
