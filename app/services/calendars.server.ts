import { createAjv } from '#schemas/ajv.ts'
import calendarSchema from '#schemas/calendar.schema.json' with { type: 'json' }
import { parseStrictJson } from '#schemas/strict-json.ts'
import { recomputeDeadlines, type Saver } from '#app/services/calendars/recompute-deadlines.server.ts'
import type { CalendarProblem, CalendarSaved, CalendarService } from '#app/services/calendars.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'
import { checkCalendar } from '#runtime/deadlines/check-calendar.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/** Working calendars, which administrators keep as the law publishes its holidays. */
export function calendarService(casework: Casework): CalendarService {
  const { core, calendars } = casework
  const store = core.database.calendars
  const done = async (actor: Saver, calendar: WorkingCalendar): Promise<CalendarSaved> => {
    calendars.forget()
    await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act: 'save-calendar', subject: calendar.key, detail: {} })
    return { result: 'saved', calendar, deadlines: await recomputeDeadlines(casework, calendar, actor) }
  }
  const service: CalendarService = {
    list: () => store.list(),
    find: (key) => calendars.find(key),

    async save(actor, text) {
      if (!isKeeper(actor)) return { result: 'refused', problem: { code: 'not-permitted' } }
      const read = readCalendar(text)
      if ('problem' in read) return { result: 'refused', problem: read.problem }
      const { calendar } = read
      await store.save(calendar, actor.name, core.now())
      return done(actor, calendar)
    },

    async change(actor, key, change) {
      if (!isKeeper(actor)) return { result: 'refused', problem: { code: 'not-permitted' } }
      const before = await store.find(key)
      if (!before) return { result: 'refused', problem: { code: 'not-found' } }
      const changed = change(before)
      if (!changed || 'problem' in changed) return { result: 'unchanged', ...changed }
      const read = readCalendar(JSON.stringify(changed.edited))
      if ('problem' in read) return { result: 'refused', problem: read.problem }
      const isStored = await store.change({ before, after: read.calendar }, actor.name, core.now())
      return isStored ? done(actor, read.calendar) : service.change(actor, key, change)
    },
  }
  return service
}

const isKeeper = (actor: Actor): actor is Saver => can(actor, 'edit-calendar') && 'accountId' in actor

function readCalendar(text: string): { calendar: WorkingCalendar } | { problem: CalendarProblem } {
  const parsed = parseStrictJson(text)
  if (!parsed.ok) return { problem: { code: 'invalid-json', message: parsed.code } }
  const isCalendar = createAjv({ messages: true }).compile<WorkingCalendar>(calendarSchema)
  if (!isCalendar(parsed.value)) {
    const [first] = isCalendar.errors ?? []
    return { problem: { code: 'invalid', pointer: first?.instancePath, message: first?.message } }
  }
  const [fault] = checkCalendar(parsed.value)
  return fault ? { problem: { code: 'invalid', message: fault.code } } : { calendar: parsed.value }
}
