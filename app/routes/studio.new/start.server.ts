import type { OfficerActor } from '#app/auth/session.server.ts'
import { redirect } from '#app/framework.server.ts'
import { textOf } from '#app/form-text.ts'
import { getServices } from '#app/services.server.ts'
import type { ParallelDraft, StartedFrom } from '#app/services/studio/start-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'
import { parseStrictJson } from '#schemas/strict-json.ts'

/** A procedure to start a new one from. `value` names it in the form. */
export type Template = { value: string; isShipped: boolean; title: Text; summary: Text; questions: number; papers: number; steps: number }

/** Published procedures, then those that come with the product and are not published here. */
export async function loadTemplates(): Promise<Template[]> {
  const { procedures, studioDrafts } = await getServices()
  const listings = await procedures.list()
  const published = await Promise.all(listings.map(async ({ current }) => ({ value: current, definition: (await procedures.version(current))?.definition })))
  const keys = new Set(listings.map(({ procedure }) => procedure))
  const shipped = [...studioDrafts.shipped()].filter(([, { key }]) => !keys.has(key))
  return [
    ...published.flatMap(({ value, definition }) => (definition ? [toTemplate(value, definition, false)] : [])),
    ...shipped.map(([name, definition]) => toTemplate(`shipped:${name}`, definition, true)),
  ]
}

function toTemplate(value: string, definition: ProcedureDefinition, isShipped: boolean): Template {
  const { title, guide, papers = [], steps } = definition
  const questions = fieldsIn(definition).filter(({ form, field }) => form.id === definition.form.id && !('fields' in field)).length
  return { value, isShipped, title, summary: guide.summary, questions, papers: papers.length, steps: steps.length }
}

/** Why no draft was started; what was typed comes back. */
export type StartProblem = { problem: 'title' | 'file' | 'findings' | 'refused'; title: string; findings?: Finding[] } | { problem: 'exists'; title: string; collision?: Collision }

/** What the definition of a file runs into; its text comes back, so that it need not be chosen again. */
export type Collision = { key: string; text: string; with: ParallelDraft[] }

/** Starts a draft and goes to it; returns only with why not. */
export async function startFromPost(actor: OfficerActor, form: FormData): Promise<StartProblem> {
  const { studioDrafts } = await getServices()
  const title = textOf(form, 'title').trim()
  const from = await readStart(form, title)
  if (!from) return { problem: textOf(form, '_do') === 'file' ? 'file' : 'title', title }
  const started = await studioDrafts.start(actor, from)
  switch (started.result) {
    case 'started':
      throw redirect(`/studio/drafts/${started.id}`)
    case 'exists': {
      const [open] = started.drafts.flatMap((draft) => (draft.kind === 'draft' ? [draft.id] : []))
      if (open !== undefined && from.from === 'version') throw redirect(`/studio/drafts/${open}`)
      return { problem: 'exists', title, ...(from.from === 'file' && { collision: { key: keyOf(from.text), text: from.text, with: started.drafts } }) }
    }
    case 'findings':
      return { problem: 'findings', title, findings: started.findings }
    case 'refused':
      return { problem: 'refused', title }
  }
}

/** The key a definition gives itself, as far as its text can be read. */
function keyOf(text: string): string {
  const parsed = parseStrictJson(text)
  const key: unknown = parsed.ok && typeof parsed.value === 'object' && parsed.value !== null && 'key' in parsed.value ? parsed.value.key : undefined
  return typeof key === 'string' ? key : ''
}

async function readStart(form: FormData, title: string): Promise<StartedFrom | undefined> {
  const act = textOf(form, '_do')
  if (act === 'edit' || act === 'restore') return { from: 'version', hash: textOf(form, 'version'), ...(act === 'restore' && { evenIfOpen: true }) }
  if (act === 'file') {
    const file = form.get('file')
    const text = file instanceof File && file.size > 0 ? await file.text() : textOf(form, 'definition')
    const as = textOf(form, 'as')
    return text === '' ? undefined : { from: 'file', text, ...((as === 'version' || as === 'copy') && { as }) }
  }
  if (title === '') return undefined
  const template = textOf(form, 'template')
  const english = textOf(form, 'english').trim()
  const named: Text = { vi: title, ...(english !== '' && { en: english }) }
  if (template === '') return { from: 'empty', title: named }
  const shipped = /^shipped:(.+)$/.exec(template)?.[1]
  return shipped === undefined ? { from: 'copy', hash: template, title: named } : { from: 'shipped', name: shipped, title: named }
}
