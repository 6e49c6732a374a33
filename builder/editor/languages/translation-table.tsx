import { pageOf } from '#builder/editor/studio-pages.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'
import type { TranslationLine } from '#builder/languages/translation-csv.ts'
import type { TranslationState } from '#builder/languages/translation.ts'

/** The texts side by side, each edited where it stands. `edit` is told which one, so that it stays while it is typed. */
export function TranslationTable({ lines, edit }: { lines: readonly TranslationLine[]; edit(at: string): void }) {
  const { languages, panel } = useStudio().messages
  return (
    <table className="translation-table">
      <thead>
        <tr>
          <th scope="col">{languages.place}</th>
          <th scope="col">{panel.vietnamese}</th>
          <th scope="col">{panel.english}</th>
          <th scope="col">{languages.state}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TranslationRow key={line.at} line={line} edit={edit} />
        ))}
      </tbody>
    </table>
  )
}

const looks: Readonly<Record<TranslationState, string>> = { missing: 'warn', same: 'warn', ok: 'ok', needless: 'info' }

function TranslationRow({ line, edit }: { line: TranslationLine; edit(at: string): void }) {
  const { messages, hrefOf, goTo } = useStudio()
  const { languages, panel } = messages
  const [page, at] = [pageOf(line.pointer), partOf(line.at)]
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(page, at)} onClick={(event) => (event.preventDefault(), goTo(page, at))}>
          {line.where}
        </a>
      </th>
      <td>
        <TextCell line={line} language="vi" label={`${line.where} – ${panel.vietnamese}`} edit={edit} />
      </td>
      <td>
        <TextCell line={line} language="en" label={`${line.where} – ${panel.english}`} edit={edit} />
      </td>
      <td>
        <span className={`badge ${looks[line.state]}`}>{languages.states[line.state]}</span>
      </td>
    </tr>
  )
}

/** The part a text belongs to: what the page of that part shows. */
const partOf = (at: string): string | undefined => (at.startsWith('#') ? at.split('/')[0] : /^\/[^/]+\/=[^/]+/.exec(at)?.[0])

type TextCell = { line: TranslationLine; language: 'vi' | 'en'; label: string; edit(at: string): void }

function TextCell({ line, language, label, edit }: TextCell) {
  const { store } = useStudio()
  const text = line[language]
  return (
    <textarea
      rows={Math.min(6, 1 + Math.floor(text.length / 44) + text.split('\n').length - 1)}
      lang={language}
      aria-label={label}
      value={text}
      onFocus={() => edit(line.at)}
      onChange={({ currentTarget }) => void store.type([{ kind: 'set-texts', language, texts: [{ at: line.at, text: currentTarget.value }] }])}
      onBlur={() => store.settle()}
    />
  )
}
