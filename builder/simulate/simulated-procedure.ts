import { compile } from '#builder/publish/compile.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { Areas } from '#runtime/fields/areas.ts'
import { loadForm, type RuntimeForm, type Validate } from '#runtime/forms/runtime-form.ts'
import { loadProcedure, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { CompiledForm } from '#runtime/version.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What a simulation needs of the outside: how a compiled validator is loaded, calendars and areas. */
export type Surroundings = { loadValidator: (form: CompiledForm) => Promise<Validate>; calendars: readonly WorkingCalendar[]; areas: Areas }

/** A definition made ready to be played, as publication would make it. */
export type SimulatedProcedure = { definition: ProcedureDefinition; procedure: LoadedProcedure; forms: ReadonlyMap<string, RuntimeForm>; calendars: readonly WorkingCalendar[]; areas: Areas }

/** Compiles and loads a definition that has passed the checks; one that has not may throw. */
export async function toSimulated(definition: ProcedureDefinition, { loadValidator, calendars, areas }: Surroundings): Promise<SimulatedProcedure> {
  const { hash, forms } = compile(definition)
  const loaded = Object.values(forms).map(async (form) => [form.key, loadForm(definition, form, await loadValidator(form))] as const)
  return { definition, procedure: loadProcedure({ hash, definition }), forms: new Map(await Promise.all(loaded)), calendars, areas }
}
