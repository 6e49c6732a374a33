import type { ReactNode } from 'react'
import { FindingsCell } from '#builder/editor/steps/findings-cell.tsx'
import type { Finding } from '#builder/checks/finding.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Text } from '#schemas/generated/procedure.ts'

export type TablePart = { id: string; title: Text; findings: readonly Finding[]; cells: readonly ReactNode[]; badge?: string }
type PartTable = { label: string; heads: readonly string[]; parts: readonly TablePart[]; empty: string; remove: (id: string) => void }

/** Steps or moves as a table: each with a link that chooses it, what is to be said of it, what is to be put right. */
export function PartTable({ label, heads, parts, empty, remove }: PartTable) {
  if (parts.length === 0) return <p className="empty">{empty}</p>
  return (
    <div className="scroll-x" role="region" aria-label={label} tabIndex={0}>
      <table className="step-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part.id} part={part} heads={heads} remove={remove} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PartRow({ part: { id, title, findings, cells, badge }, heads, remove }: { part: TablePart; heads: readonly string[]; remove: (id: string) => void }) {
  const { at, language, page, hrefOf, goTo } = useDraft()
  const place = `#${id}`
  const isChosen = at === place
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        <a href={hrefOf(page, place)} data-part={id} aria-current={isChosen ? 'true' : undefined} onClick={(event) => (event.preventDefault(), goTo(page, place))} onKeyDown={(event) => event.key === 'Delete' && remove(id)}>
          {title[language] || title.vi}
        </a>{' '}
        {badge !== undefined && <span className="badge info">{badge}</span>}
      </th>
      {cells.map((cell, index) => (
        <td key={heads[index + 1]}>{cell}</td>
      ))}
      <td>
        <FindingsCell findings={findings} />
      </td>
    </tr>
  )
}
