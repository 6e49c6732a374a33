import type { LetterContent, LetterContentBlock } from '#runtime/letters/letter-content.ts'

/** The lines every Vietnamese official letter opens with. */
const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'] as const

/** A letter on its sheet, as near to print as a page of the studio needs it; blocks that are `changed`, by position, are marked. */
export function LetterPaper({ letter, changed }: { letter: LetterContent; changed?: ReadonlySet<number> }) {
  const { parentAgency, agency, number, place, date } = letter.head
  return (
    <article className="letter-paper" lang="vi" aria-label={letter.title}>
      <header>
        <p>
          {parentAgency !== undefined && <span>{parentAgency}</span>}
          <strong>{agency}</strong>
          {number !== undefined && <span>Số: {number}</span>}
        </p>
        <p>
          <strong>{motto[0]}</strong>
          <strong>{motto[1]}</strong>
          <em>{[place, date].filter(Boolean).join(', ')}</em>
        </p>
      </header>
      {letter.blocks.map((block, index) => (
        <div key={index} className={changed?.has(index) ? 'chosen' : undefined}>
          <Block block={block} />
        </div>
      ))}
    </article>
  )
}

function Block({ block }: { block: LetterContentBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p className={block.style}>{block.text}</p>
    case 'lines':
      return (
        <dl>
          {block.lines.map(({ label, value }, index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <BlockTable block={block} />
    case 'signatures':
      return (
        <div className="signatures">
          <p>{[block.left, ...block.recipients].filter(Boolean).join('\n')}</p>
          <p>
            <strong>{block.right}</strong>
            {block.signedBy}
          </p>
        </div>
      )
    case 'qr':
      return <p className="qr-place">▦ {block.caption}</p>
  }
}

function BlockTable({ block: { columns, rows } }: { block: Extract<LetterContentBlock, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
