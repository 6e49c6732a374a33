import { hash as hashAtOnce } from 'node:crypto'
import type { Core } from '#app/core.server.ts'
import { newPaperCode } from '#app/new-paper-code.ts'
import type { CalendarCache } from '#app/services/calendars/calendar-cache.server.ts'
import { knownFiles } from '#app/services/files/known-files.server.ts'
import { scanUnscanned } from '#app/services/files/scan-file.server.ts'
import type { VersionCache } from '#app/services/procedures/version-cache.server.ts'
import type { Engine, JudgeRequest } from '#runtime/engine.ts'
import type { Areas } from '#runtime/fields/areas.ts'
import { filesIn } from '#runtime/forms/files-in.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'

/** What both judging and executing stand on. */
export type Casework = { core: Core; versions: VersionCache; calendars: CalendarCache; areas: Areas; engine: Engine }

type Parts = Omit<Casework, 'engine'>

export const digest = (text: string): string => hashAtOnce('sha256', text, 'hex')

/** The outside of the engine: stores, clock, randomness, hashing. */
export function engineOf(parts: Parts): Engine {
  const { core, versions, calendars } = parts
  const { dossiers, registers, numbers } = core.database
  return {
    dossiers,
    registers,
    numbers,
    procedure: async (hash) => (await versions.get(hash))?.procedure,
    isOpen: async (procedure) => (await versions.current(procedure)) !== undefined,
    calendar: (key) => calendars.find(key),
    judge: (request) => judgeRequest(parts, request),
    holdsRole: async (accountId, held) => (await core.people.holders(held)).some(({ id }) => id === accountId),
    digest,
    newCode: () => newPaperCode(),
    now: core.now,
    report: (failures) => core.log.warn({ failures }, 'rules of a published version gave no value'),
  }
}

/** Judges with what only the server knows: the areas in force, and the files this person uploaded or the dossier holds. */
async function judgeRequest({ core, versions, areas }: Parts, { procedure, form: key, answers, context, command, actor }: JudgeRequest): Promise<Verdict> {
  const form = (await versions.get(procedure.hash))?.forms[key]
  if (!form) throw new Error(`version ${procedure.hash} has no form ${key}`)
  const owner = 'accountId' in actor ? actor.accountId : undefined
  const named = filesIn(answers)
  await scanUnscanned(core, named)
  const files = await knownFiles(core, named, { owner, dossierId: command.dossierId })
  return judge(form, answers, { ...context, areas, files })
}
