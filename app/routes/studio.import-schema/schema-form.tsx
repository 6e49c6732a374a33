import { TextInput } from '#app/components/text-input.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { Given } from '#app/routes/studio.import-schema/import-schema.server.ts'

/** A schema pasted or chosen, with a uiSchema and where in the file it is. */
export function SchemaForm({ given }: { given: Given | undefined }) {
  const { schemaImport: texts } = useMessages()
  const isMore = given !== undefined && `${given.ui}${given.at}${given.title}` !== ''
  return (
    <form method="post" encType="multipart/form-data" className="form">
      {given?.isCut && <p className="notice">{texts.notEchoed}</p>}
      <JsonInput name="schema" label={texts.schema} hint={texts.schemaHint} fileLabel={texts.schemaFile} rows={12} text={given?.schema} />
      <details open={isMore}>
        <summary>{texts.more}</summary>
        <JsonInput name="ui" label={texts.ui} hint={texts.uiHint} fileLabel={texts.uiFile} rows={5} text={given?.ui} />
        <TextInput name="at" label={texts.at} hint={texts.atHint} defaultValue={given?.at} maxLength={500} spellCheck={false} />
        <TextInput name="title" label={texts.name} hint={texts.nameHint} defaultValue={given?.title} maxLength={300} />
      </details>
      <p>
        <button className="button primary">{texts.submit}</button>
      </p>
    </form>
  )
}

type JsonInputProps = { name: string; label: string; hint: string; fileLabel: string; rows: number; text: string | undefined }

function JsonInput({ name, label, hint, fileLabel, rows, text }: JsonInputProps) {
  return (
    <>
      <div className="field">
        <label htmlFor={name}>{label}</label>
        <p className="help" id={`${name}-hint`}>
          {hint}
        </p>
        <textarea id={name} name={name} rows={rows} spellCheck={false} className="code" aria-describedby={`${name}-hint`} defaultValue={text} />
      </div>
      <div className="field">
        <label htmlFor={`${name}File`}>{fileLabel}</label>
        <input id={`${name}File`} name={`${name}File`} type="file" accept=".json,application/json,application/schema+json" />
      </div>
    </>
  )
}
