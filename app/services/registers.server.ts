import type { Casework } from '#app/services/engine.server.ts'
import type { RecordState, RegisterService } from '#app/services/registers.ts'
import { can } from '#runtime/access/permissions.ts'
import { localDate } from '#runtime/commands/facts.ts'
import type { RegisterRecord } from '#runtime/ports.ts'
import { nameChoices } from '#runtime/registers/name-choices.ts'
import { recordStateOn } from '#runtime/registers/record-state.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { Register, Text } from '#schemas/generated/procedure.ts'

/** Registers as officers read them. */
export function registerService({ core, versions, calendars }: Casework): RegisterService {
  const { registers, procedures } = core.database
  const stateNow = async (record: RegisterRecord): Promise<RecordState> => {
    const calendar = await calendars.find('vietnam')
    const state = recordStateOn(record, calendar ? localDate(calendar, core.now()) : core.now().slice(0, 10))
    return state === 'unknown' ? 'in-force' : state
  }

  const inForce = async (): Promise<LoadedProcedure[]> => {
    const loaded = await Promise.all((await procedures.list()).map(({ current }) => versions.get(current)))
    return loaded.flatMap((version) => version?.procedure ?? [])
  }

  return {
    async list(actor) {
      if (!can(actor, 'read-register')) return []
      const found = new Map<string, { register: Register; procedures: Text[] }>()
      for (const { definition } of await inForce()) {
        for (const register of definition.registers ?? []) {
          const known = found.get(register.key) ?? { register, procedures: [] }
          found.set(register.key, { ...known, procedures: [...known.procedures, definition.title] })
        }
      }
      return [...found.values()]
    },

    async records(actor, register, page) {
      if (!can(actor, 'read-register')) return []
      const rows = await registers.list(register, { ...page, search: page.search && foldVietnamese(page.search) })
      return Promise.all(rows.map(async (record) => ({ ...record, stateNow: await stateNow(record) })))
    },

    async record(actor, register, number) {
      const found = can(actor, 'read-register') ? await registers.find(register, number) : undefined
      if (!found) return undefined
      const writers = await inForce()
      const named = (record: RegisterRecord): RegisterRecord => ({ ...record, values: writers.reduce((values, writer) => nameChoices(writer, register, values), record.values) })
      const history = await registers.history(register, number)
      return { record: named(found), stateNow: await stateNow(found), history: history.map((write) => ({ ...write, record: named(write.record) })) }
    },
  }
}
