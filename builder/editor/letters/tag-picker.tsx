import { useMemo, useState } from 'react'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { tagChoices } from '#builder/letters/tag-choices.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import { formats } from '#runtime/letters/formats.ts'
import { nameIn } from '#builder/words/name-in.ts'

/** Puts a tag where the author was writing: chosen from what the letter can know. */
export function TagPicker({ written }: { written: HTMLTextAreaElement | HTMLInputElement | undefined }) {
  const { draft, messages, language, announce } = useDraft()
  const { letters } = messages
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState('')
  const [format, setFormat] = useState('')
  const choices = useMemo(() => tagChoices(draft, language), [draft, language])
  const wanted = foldVietnamese(search)
  const found = choices.filter(({ path, label }) => foldVietnamese(`${path} ${label}`).includes(wanted))
  const path = found.find((choice) => choice.path === chosen)?.path ?? found[0]?.path
  const insert = (): void => {
    if (!written?.isConnected) return announce(letters.chooseText)
    const tag = `{{${path}${format === '' ? '' : ` | ${format}`}}}`
    insertText(written, tag)
    announce(letters.inserted(tag))
  }
  return (
    <fieldset className="tag-picker">
      <legend>{letters.tags}</legend>
      <p className="small muted">{letters.tagsHint}</p>
      <label>
        {letters.findTag}
        <input type="search" value={search} onChange={({ currentTarget }) => setSearch(currentTarget.value)} />
      </label>
      <label>
        {letters.tag}
        <select value={path} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {found.map((choice) => (
            <option key={choice.path} value={choice.path}>
              {choice.label === '' ? choice.path : `${choice.label} – ${choice.path}`}
              {choice.mayBeEmpty && ` (${letters.mayBeEmpty})`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {letters.format}
        <select value={format} onChange={({ currentTarget }) => setFormat(currentTarget.value)}>
          <option value="">{letters.asIs}</option>
          {Object.keys(formats).map((name) => (
            <option key={name} value={name}>
              {nameIn(letters.formats, name)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button small" disabled={path === undefined || !written} onClick={insert}>
        {letters.insert}
      </button>
    </fieldset>
  )
}

/** Types a text at the cursor, as the person would: whoever listens to the control hears of it. */
function insertText(control: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  control.focus()
  control.setRangeText(text, control.selectionStart ?? control.value.length, control.selectionEnd ?? control.value.length, 'end')
  control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}
