import { cleanText } from '#app/doors/clean-text.ts'
import { textOf } from '#app/form-text.ts'
import { areasOfPage } from '#app/routes/drafts.$id.$section/areas-of-page.ts'
import { getRuntime } from '#app/services.server.ts'
import { importSchema } from '#builder/import-schema/import-schema.ts'
import type { ImportReport, Remark } from '#builder/import-schema/report.ts'
import { exportDefinition } from '#builder/publish/export.ts'
import type { AreasFile } from '#schemas/generated/areas.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What was given, as it comes back into the form; a long text does not. */
export type Given = { schema: string; ui: string; at: string; title: string; isCut: boolean }

export type SchemaOutcome = { given: Given } & (
  | { result: 'missing' | 'not-utf-8' | 'too-large' }
  | { result: 'refused'; refusal: Remark }
  | { result: 'imported'; report: ImportReport; definition: string; preview: Pick<ProcedureDefinition, 'form' | 'papers' | 'optionLists'> & { areas: AreasFile } }
)

const mostBytes = 4_000_000
/** Letters that are shown again in the page. */
const mostShown = 200_000

/** Makes a definition of the schema a person pasted or chose. Nothing is stored. */
export async function importForeignSchema(form: FormData): Promise<SchemaOutcome> {
  const [schema, ui] = await Promise.all([readText(form, 'schema'), readText(form, 'ui')])
  const [at, title] = [textOf(form, 'at').trim(), textOf(form, 'title').trim()]
  const given = { schema: shown(schema.text), ui: shown(ui.text), at, title, isCut: schema.text.length > mostShown || ui.text.length > mostShown }
  const fault = schema.fault ?? ui.fault
  if (fault) return { given, result: fault }
  if (schema.text.trim() === '') return { given, result: 'missing' }

  const made = importSchema(schema.text, { ...(ui.text.trim() !== '' && { uiSchema: ui.text }), ...(at !== '' && { at }), ...(title !== '' && { title }) })
  if (!made.ok) return { given, result: 'refused', refusal: made.refusal }
  const { form: filing, papers, optionLists } = made.definition
  const { casework } = await getRuntime()
  return { given, result: 'imported', report: made.report, definition: exportDefinition(made.definition), preview: { form: filing, papers, optionLists, areas: areasOfPage(casework.areas, {}) } }
}

const shown = (text: string): string => (text.length > mostShown ? '' : text)

type Text = { text: string; fault?: 'not-utf-8' | 'too-large' }

/** The chosen file, or else what was pasted. */
async function readText(form: FormData, name: string): Promise<Text> {
  const file = form.get(`${name}File`)
  if (!(file instanceof File) || file.size === 0) return { text: textOf(form, name) }
  if (file.size > mostBytes) return { text: '', fault: 'too-large' }
  return decode(await file.arrayBuffer())
}

function decode(bytes: ArrayBuffer): Text {
  try {
    const cleaned = cleanText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return 'fault' in cleaned ? { text: '', fault: 'not-utf-8' } : cleaned
  } catch {
    return { text: '', fault: 'not-utf-8' }
  }
}
