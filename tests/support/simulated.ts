import { readFileSync } from 'node:fs'
import { toSimulated, type SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import { toAreas } from '#runtime/fields/areas.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { loadValidator } from './form-fixture.ts'

export function definitionIn(path: string): ProcedureDefinition {
  return JSON.parse(readFileSync(path, 'utf8'))
}

const vietnam: WorkingCalendar = JSON.parse(readFileSync('schemas/calendars/vietnam.json', 'utf8'))

/** A definition made ready to be played, with the calendar and areas of the country. */
export function simulated(definition: ProcedureDefinition): Promise<SimulatedProcedure> {
  return toSimulated(definition, { loadValidator: ({ validator }) => loadValidator(validator), calendars: [vietnam], areas: toAreas(JSON.parse(readFileSync('schemas/areas/vietnam.json', 'utf8'))) })
}
