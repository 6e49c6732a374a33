import type { OfficerActor } from '#app/auth/session.server.ts'
import { editCalendar, type EditProblem } from '#app/components/admin/edit-calendar.ts'
import { getServices } from '#app/services.server.ts'
import type { CalendarProblem, Recomputed } from '#app/services/calendars.ts'
import { todayIn } from '#app/today.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

export type CalendarData = { calendar: WorkingCalendar; year: number; years: number[]; cutOffs: string[] }
export type CalendarReply = { saved?: Recomputed; problem?: EditProblem | CalendarProblem['code']; typed: Record<string, string> }

/** One calendar, a year at a time. */
export async function loadCalendar(key: string, url: URL): Promise<CalendarData> {
  const calendar = await requireCalendar(key)
  const now = Number(todayIn().slice(0, 4))
  const years = [...new Set([...[...calendar.daysOff, ...calendar.workingDays].map(({ date }) => Number(date.slice(0, 4))), now, now + 1])].toSorted((a, b) => a - b)
  const asked = Number(url.searchParams.get('year'))
  return { calendar, years, year: years.includes(asked) ? asked : now, cutOffs: await cutOffsOf(key) }
}

/** Saves what the pressed button changed; says how many open deadlines moved with it. */
export async function saveCalendar(actor: OfficerActor, key: string, form: FormData): Promise<CalendarReply> {
  const typed = Object.fromEntries([...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const { calendars } = await getServices()
  const outcome = await calendars.change(actor, key, (calendar) => editCalendar(calendar, form))
  switch (outcome.result) {
    case 'saved':
      return { saved: outcome.deadlines, typed: {} }
    case 'unchanged':
      return { problem: outcome.problem, typed }
    case 'refused':
      if (outcome.problem.code === 'not-found') throw new Response(null, { status: 404 })
      return { problem: outcome.problem.code, typed }
  }
}

async function requireCalendar(key: string): Promise<WorkingCalendar> {
  const { calendars } = await getServices()
  const calendar = await calendars.find(key)
  if (!calendar) throw new Response(null, { status: 404 })
  return calendar
}

/** Cut-off hours of the procedures that count by this calendar: they are theirs, not the calendar's. */
async function cutOffsOf(key: string): Promise<string[]> {
  const { procedures } = await getServices()
  const listings = await procedures.list()
  const versions = await Promise.all(listings.map(({ current }) => procedures.version(current)))
  const definitions = versions.flatMap((loaded) => (loaded?.definition.calendar.key === key ? [loaded.definition] : []))
  return [...new Set(definitions.map(({ calendar }) => calendar.cutOff ?? '15:00'))].toSorted()
}
