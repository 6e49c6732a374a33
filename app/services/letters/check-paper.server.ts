import type { Casework } from '#app/services/engine.server.ts'
import type { CheckedPaper } from '#app/services/letters.ts'
import { localDate } from '#runtime/commands/facts.ts'
import type { RegisterRecord } from '#runtime/ports.ts'
import { nameChoices } from '#runtime/registers/name-choices.ts'
import { recordStateOn } from '#runtime/registers/record-state.ts'
import type { RegisterColumn } from '#schemas/generated/procedure.ts'

/** What anyone who holds the code of a paper may know of it. */
export async function checkPaper({ core, versions, calendars }: Casework, code: string): Promise<CheckedPaper | undefined> {
  const { dossiers, registers } = core.database
  const found = /^[A-Za-z0-9_-]{8,64}$/.test(code) ? await dossiers.letterByCode(code) : undefined
  const dossier = found && (await dossiers.find(found.dossierId))
  const loaded = dossier && (await versions.get(dossier.version))
  if (!found || !dossier || !loaded) return undefined
  const { content, at } = found
  const proven = loaded.procedure.letters.get(content.key)?.purpose === 'result' ? dossier.records.at(-1) : undefined
  const record = proven && (await registers.find(proven.register, proven.number))
  const columns = loaded.definition.registers?.find(({ key }) => key === proven?.register)?.fields ?? []
  const calendar = await calendars.find(loaded.definition.calendar.key)
  return {
    title: content.title,
    number: content.head.number ?? proven?.number,
    // Who asked for a supplement is nobody's business.
    holder: record && dossier.applicant.name,
    agency: content.head.agency,
    issuedAt: at,
    state: stateOf(record, calendar ? localDate(calendar, core.now()) : core.now().slice(0, 10)),
    validUntil: record?.validUntil,
    record: record && publicRecord(columns, nameChoices(loaded.procedure, record.register, record.values)),
    dossierCode: content.dossierCode,
  }
}

function stateOf(record: RegisterRecord | undefined, today: string): CheckedPaper['state'] {
  const state = record ? recordStateOn(record, today) : 'unknown'
  return state === 'unknown' ? 'issued' : state
}

function publicRecord(columns: readonly RegisterColumn[], values: RegisterRecord['values']): CheckedPaper['record'] {
  const fields = columns.filter(({ public: isPublic, personal }) => isPublic === true && personal !== true)
  return { fields, values: Object.fromEntries(fields.map(({ key }) => [key, values[key]])) }
}
