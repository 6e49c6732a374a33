import type { SharedProcedure } from '#builder/library/shared-procedure.ts'

/** What the editors ask about other procedures; an empty answer when it cannot be had. */
export type SharedDoor = { others(): Promise<readonly SharedProcedure[]> }
