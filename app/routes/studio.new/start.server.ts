import type { OfficerActor } from '#app/auth/session.server.ts'
import { redirect } from '#app/framework.server.ts'
import { textOf } from '#app/form-text.ts'
import { getServices } from '#app/services.server.ts'
import type { StartedFrom } from '#app/services/studio/start-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type Template = { hash: string; title: Text }

/** Published procedures, to start a new one from. */
export async function loadTemplates(): Promise<Template[]> {
  const { procedures } = await getServices()
  const listings = await procedures.list()
  return Promise.all(listings.map(async ({ procedure, current }) => ({ hash: current, title: (await procedures.version(current))?.definition.title ?? { vi: procedure } })))
}

/** Why no draft was started; what was typed comes back. */
export type StartProblem = { problem: 'title' | 'file' | 'exists' | 'findings' | 'refused'; title: string; findings?: Finding[] }

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
      return { problem: 'exists', title }
    }
    case 'findings':
      return { problem: 'findings', title, findings: started.findings }
    case 'refused':
      return { problem: 'refused', title }
  }
}

async function readStart(form: FormData, title: string): Promise<StartedFrom | undefined> {
  const act = textOf(form, '_do')
  if (act === 'edit' || act === 'restore') return { from: 'version', hash: textOf(form, 'version'), ...(act === 'restore' && { evenIfOpen: true }) }
  if (act === 'file') {
    const file = form.get('file')
    const as = textOf(form, 'as')
    return file instanceof File && file.size > 0 ? { from: 'file', text: await file.text(), ...((as === 'version' || as === 'copy') && { as }) } : undefined
  }
  if (title === '') return undefined
  const template = textOf(form, 'template')
  return template === '' ? { from: 'empty', title: { vi: title } } : { from: 'copy', hash: template, title: { vi: title } }
}
