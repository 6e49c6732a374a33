import { Facts } from '#app/components/facts.tsx'
import { FormPreview } from '#app/components/studio/form-preview.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { SchemaOutcome } from '#app/routes/studio.import-schema/import-schema.server.ts'
import { PlacesTable } from '#app/routes/studio.import-schema/places-table.tsx'
import type { Field } from '#schemas/generated/procedure.ts'

type Imported = Extract<SchemaOutcome, { result: 'imported' }>

/** What became of each keyword, where to go on, and the form as it will be. */
export function ImportReportView({ report, definition, preview }: Imported) {
  const { schemaImport: texts, studio } = useMessages()
  const { sections } = preview.form
  return (
    <>
      <h2>{texts.report}</h2>
      <Facts
        facts={[
          [texts.fields, sections.reduce((sum, { fields }) => sum + countOf(fields), 0)],
          [texts.pages, sections.length],
          [texts.held, report.held.length],
          [texts.carried, report.carried.length],
          [texts.unsupported, report.unsupported.length],
          [texts.notes, report.notes.length],
        ]}
      />
      <PlacesTable title={texts.unsupported} hint={texts.unsupportedHint} places={report.unsupported} isOpen />
      <PlacesTable title={texts.carried} hint={texts.carriedHint} places={report.carried} />
      <PlacesTable title={texts.held} hint={texts.heldHint} places={report.held} />
      <PlacesTable title={texts.notes} hint={texts.notesHint} places={report.notes} />
      <NextStep definition={definition} />
      <div className="prose">
        <h2>{studio.previewTitle}</h2>
        <FormPreview procedure={preview} areas={preview.areas} />
      </div>
    </>
  )
}

/** The definition goes on as it is: nothing was stored, so the page holds it. */
function NextStep({ definition }: { definition: string }) {
  const { schemaImport: texts } = useMessages()
  return (
    <form method="post" action="/studio/import" className="form">
      <h2>{texts.next}</h2>
      <p className="prose">{texts.nextHint}</p>
      <input type="hidden" name="definition" value={definition} />
      <p className="row">
        <button className="button primary" name="_do" value="check">
          {texts.goOn}
        </button>
        <button className="button" formAction="/studio/import-schema/definition">
          {texts.download}
        </button>
      </p>
    </form>
  )
}

function countOf(fields: readonly Field[]): number {
  return fields.reduce((sum, field) => sum + 1 + ('fields' in field ? countOf(field.fields) : 0), 0)
}
