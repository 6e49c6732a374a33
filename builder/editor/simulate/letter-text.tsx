import { useDraft } from '#builder/editor/use-draft.tsx'
import type { LetterContent, LetterContentBlock } from '#runtime/letters/letter-content.ts'

/** What a letter of the sample dossier says; how its page is printed is shown with sample data. */
export function LetterText({ letter }: { letter: LetterContent }) {
  const { messages, letterAddress } = useDraft()
  const { simulate } = messages
  return (
    <details>
      <summary>{simulate.letter(letter.title)}</summary>
      <div className="simulator-letter" lang="vi">
        <p className="muted">{[letter.head.agency, letter.head.number, letter.head.date].filter(Boolean).join(' · ')}</p>
        {letter.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </div>
      <p>
        <a className="button small" href={letterAddress(letter.key, 'pdf')} target="_blank" rel="noreferrer">
          {simulate.letterForm}
        </a>
      </p>
    </details>
  )
}

function Block({ block }: { block: LetterContentBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p className={block.style === 'title' ? 'strong' : undefined}>{block.text}</p>
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
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'signatures':
      return <p>{[block.left, block.right, block.signedBy].filter(Boolean).join(' · ')}</p>
    case 'qr':
      return null
  }
}
