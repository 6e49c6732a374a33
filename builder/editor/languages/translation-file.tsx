import { useState } from 'react'
import { TranslationPreview } from '#builder/editor/languages/translation-preview.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { textCommands } from '#builder/languages/text-commands.ts'
import { readTranslations, writeTranslations, type TranslationLine } from '#builder/languages/translation-csv.ts'

const greatestBytes = 5_000_000

/** The texts out as a file for translators, and back in: looked at first, then done as one change. */
export function TranslationFile({ lines }: { lines: readonly TranslationLine[] }) {
  const { draft, store, messages, announce } = useDraft()
  const { languages } = messages
  const [csv, setCsv] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const isTooLarge = file.size > greatestBytes
    setProblem(isTooLarge ? languages.tooLarge : undefined)
    setCsv(isTooLarge ? undefined : await file.text())
  }
  const apply = (): void => {
    if (csv === undefined) return
    const { changes } = readTranslations(csv, lines)
    const outcome = store.do(textCommands(changes))
    if (!outcome.ok) return setProblem(messages.refusals[outcome.refusal.code])
    setCsv(undefined)
    announce(languages.applied(changes.length))
  }
  return (
    <div className="translation-file">
      <p className="row">
        <button type="button" className="button small" onClick={() => download(writeTranslations(lines), `${draft.key}-texts.csv`)}>
          {languages.download}
        </button>
        <label>
          {languages.upload} <input type="file" accept=".csv,text/csv" aria-describedby="translation-hint" onChange={({ currentTarget }) => void read(currentTarget.files?.[0]).then(() => (currentTarget.value = ''))} />
        </label>
      </p>
      <p className="small muted" id="translation-hint">
        {languages.uploadHint}
      </p>
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      {csv !== undefined && <TranslationPreview {...readTranslations(csv, lines)} apply={apply} cancel={() => setCsv(undefined)} />}
    </div>
  )
}

/** Hands a text to the person as a file. */
function download(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
