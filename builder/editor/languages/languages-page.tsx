import { useMemo, useState } from 'react'
import { placeInWords } from '#builder/editor/languages/place-in-words.ts'
import { ReplacePanel } from '#builder/editor/languages/replace-panel.tsx'
import { TranslationFile } from '#builder/editor/languages/translation-file.tsx'
import { filterTranslations, type TranslationFilter } from '#builder/editor/languages/translation-filter.ts'
import { TranslationFilters } from '#builder/editor/languages/translation-filters.tsx'
import { TranslationTable } from '#builder/editor/languages/translation-table.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { translationsOf } from '#builder/languages/translation.ts'

/** Every text of the procedure in both languages: what is missing, in place or as a file. */
export function LanguagesPage() {
  const { draft, language, messages } = useDraft()
  const { languages } = messages
  const [filter, setFilter] = useState<TranslationFilter>({ state: 'all', search: '' })
  const [shown, setShown] = useState(batch)
  const [edited, setEdited] = useState<string>()
  const lines = useMemo(() => translationsOf(draft).map((text) => ({ ...text, where: placeInWords(draft, text.pointer, { messages, language }) })), [draft, messages, language])

  const wanted = new Set(filterTranslations(lines, filter).map(({ at }) => at))
  const found = lines.filter(({ at }) => wanted.has(at) || at === edited)
  const needed = lines.filter(({ state }) => state !== 'needless')
  const done = needed.filter(({ state }) => state === 'ok').length
  const choose = (next: TranslationFilter): void => {
    setFilter(next)
    setShown(batch)
    setEdited(undefined)
  }
  if (lines.length === 0) return <p className="muted">{languages.noTexts}</p>
  return (
    <div className="translations">
      <h2>{languages.title}</h2>
      <label className="translation-progress">
        {languages.progress(done, needed.length)}
        <progress value={done} max={Math.max(1, needed.length)} />
      </label>
      <TranslationFile lines={lines} />
      <ReplacePanel lines={lines} />
      <TranslationFilters filter={filter} lines={lines} choose={choose} />
      <p role="status" className="small muted">
        {wanted.size === 0 ? languages.none : languages.counted(wanted.size)}
      </p>
      {found.length > 0 && <TranslationTable lines={found.slice(0, shown)} edit={setEdited} />}
      {found.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + batch)}>
          {languages.more(Math.min(batch, found.length - shown))}
        </button>
      )}
    </div>
  )
}

/** So many rows are drawn at once; a keystroke must not wait for a long table. */
const batch = 60
