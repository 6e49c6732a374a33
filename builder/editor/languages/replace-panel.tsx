import { useRef, useState, type KeyboardEvent } from 'react'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { replaceWords } from '#builder/languages/replace-words.ts'
import { textCommands } from '#builder/languages/text-commands.ts'
import type { TranslationLine } from '#builder/languages/translation-csv.ts'

/** Other words in all texts of one language at once: what a procedure that was made from another needs first. */
export function ReplacePanel({ lines }: { lines: readonly TranslationLine[] }) {
  const { store, messages, announce } = useDraft()
  const { languages, panel } = messages
  const [language, setLanguage] = useState<'vi' | 'en'>('vi')
  const [find, setFind] = useState('')
  const [put, setPut] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const changes = replaceWords(lines, { language, find, put })
  const apply = (): void => {
    if (changes.length === 0) return
    const outcome = store.do(textCommands(changes))
    announce(outcome.ok ? languages.applied(changes.length) : messages.refusals[outcome.refusal.code])
    if (!outcome.ok) return
    setFind('')
    setPut('')
    first.current?.focus()
  }
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') apply()
  }
  return (
    <fieldset className="replace-words">
      <legend>{languages.replace}</legend>
      <label>
        {languages.replaceIn}
        <select value={language} onChange={({ currentTarget }) => setLanguage(currentTarget.value === 'en' ? 'en' : 'vi')}>
          <option value="vi">{panel.vietnamese}</option>
          <option value="en">{panel.english}</option>
        </select>
      </label>
      <label>
        {languages.replaceFind}
        <input ref={first} type="text" value={find} onKeyDown={onKeyDown} maxLength={300} lang={language} onChange={({ currentTarget }) => setFind(currentTarget.value)} />
      </label>
      <label>
        {languages.replacePut}
        <input type="text" value={put} onKeyDown={onKeyDown} maxLength={300} lang={language} onChange={({ currentTarget }) => setPut(currentTarget.value)} />
      </label>
      <button type="button" className="button small" aria-disabled={changes.length === 0 || undefined} onClick={apply}>
        {languages.replaceAll(changes.length)}
      </button>
    </fieldset>
  )
}
