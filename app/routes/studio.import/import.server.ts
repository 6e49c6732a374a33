import type { OfficerActor } from '#app/auth/session.server.ts'
import { textOf } from '#app/form-text.ts'
import { areasOfPage } from '#app/routes/drafts.$id.$section/areas-of-page.ts'
import { getRuntime, getServices } from '#app/services.server.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { AreasFile } from '#schemas/generated/areas.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

type Previewed = Pick<ProcedureDefinition, 'form' | 'papers' | 'optionLists'> & { areas: AreasFile }

/** What became of an import; the text and note come back so that nothing typed is lost. */
export type ImportOutcome = {
  result: 'missing' | 'checked' | 'not-publishable' | 'published' | 'exists' | 'refused'
  text: string
  note: string
  findings?: Finding[]
  number?: number
  preview?: Previewed
}

/** Checks, previews or publishes a definition given as text or file, as the pressed button says. */
export async function importDefinition(actor: OfficerActor, form: FormData): Promise<ImportOutcome> {
  const text = await readDefinition(form)
  const note = textOf(form, 'note')
  if (text === '') return { result: 'missing', text, note }
  if (textOf(form, '_do') === 'publish') return publish(actor, text, note)
  return textOf(form, '_do') === 'preview' ? preview(text, note) : check(text, note)
}

async function readDefinition(form: FormData): Promise<string> {
  const file = form.get('file')
  return file instanceof File && file.size > 0 ? file.text() : textOf(form, 'definition')
}

async function check(text: string, note: string): Promise<ImportOutcome> {
  const { studio } = await getServices()
  const { findings, publishable } = await studio.check(text)
  return { result: publishable ? 'checked' : 'not-publishable', text, note, findings }
}

async function preview(text: string, note: string): Promise<ImportOutcome> {
  const { services, casework } = await getRuntime()
  const outcome = await check(text, note)
  const loaded = await services.studio.preview(text)
  if (!loaded) return outcome
  const { form, papers, optionLists } = loaded.definition
  return { ...outcome, preview: { form, papers, optionLists, areas: areasOfPage(casework.areas, {}) } }
}

async function publish(actor: OfficerActor, text: string, note: string): Promise<ImportOutcome> {
  const { procedures } = await getServices()
  const outcome = await procedures.publish(actor, text, note === '' ? undefined : note)
  switch (outcome.result) {
    case 'published':
      return { result: 'published', text, note, number: outcome.number, findings: outcome.findings }
    case 'exists':
      return { result: 'exists', text, note }
    case 'findings':
      return { result: 'not-publishable', text, note, findings: outcome.findings }
    case 'refused':
      return { result: 'refused', text, note }
  }
}
