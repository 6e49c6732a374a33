import type { Core } from '#app/core.server.ts'
import { administrationOf } from '#app/services/people/administration.server.ts'
import { passwordsOf } from '#app/services/people/passwords.server.ts'
import { profileOf } from '#app/services/people/profile.server.ts'
import { sessionsOf } from '#app/services/people/sessions.server.ts'
import type { PeopleService } from '#app/services/people.ts'

export const peopleService = (core: Core): PeopleService => ({ ...sessionsOf(core), ...passwordsOf(core), ...profileOf(core), ...administrationOf(core) })
