import type { Core } from '#app/core.server.ts'
import type { CheckContext } from '#builder/walk/survey.ts'

/** What the checks may know of this installation. One that was never started has no calendars yet: it gets those of the product then. */
export async function checkContext({ database }: Pick<Core, 'database'>): Promise<CheckContext> {
  const calendars = (await database.calendars.list()).map(({ key }) => key)
  return calendars.length > 0 ? { calendars } : {}
}
