import { createAjv } from '#schemas/ajv.ts'
import calendarSchema from '#schemas/calendar.schema.json' with { type: 'json' }
import { parseStrictJson } from '#schemas/strict-json.ts'
import { recomputeDeadlines } from '#app/services/calendars/recompute-deadlines.server.ts'
import type { CalendarProblem, CalendarService } from '#app/services/calendars.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { can } from '#runtime/access/permissions.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/** Working calendars, which administrators keep as the law publishes its holidays. */
export function calendarService(casework: Casework): CalendarService {
  const { core, calendars } = casework
  const store = core.database.calendars
  return {
    list: () => store.list(),
    find: (key) => calendars.find(key),

    async save(actor, text) {
      if (!can(actor, 'edit-calendar') || !('accountId' in actor)) return { result: 'refused', problem: { code: 'not-permitted' } }
      const read = readCalendar(text)
      if ('problem' in read) return { result: 'refused', problem: read.problem }
      const { calendar } = read
      await store.save(calendar, actor.name, core.now())
      calendars.forget()
      await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act: 'save-calendar', subject: calendar.key, detail: {} })
      return { result: 'saved', calendar, deadlines: await recomputeDeadlines(casework, calendar, actor) }
    },
  }
}

function readCalendar(text: string): { calendar: WorkingCalendar } | { problem: CalendarProblem } {
  const parsed = parseStrictJson(text)
  if (!parsed.ok) return { problem: { code: 'invalid-json', message: parsed.code } }
  const isCalendar = createAjv({ messages: true }).compile<WorkingCalendar>(calendarSchema)
  if (isCalendar(parsed.value)) return { calendar: parsed.value }
  const [first] = isCalendar.errors ?? []
  return { problem: { code: 'invalid', pointer: first?.instancePath, message: first?.message } }
}
