import { importValidator } from '#app/definition/import-validator.ts'
import { compileForm } from '#builder/publish/compile.ts'
import { noAreas } from '#runtime/fields/areas.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { loadForm } from '#runtime/forms/runtime-form.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { CompiledForm } from '#runtime/version.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** The filing form of a definition, ready to be shown and judged. `compiled.validator` is the module pages load. */
export type OpenForm = { form: RuntimeForm; compiled: CompiledForm; contextOn: (today: string, more?: Partial<JudgeContext>) => JudgeContext }

/** Compiles and loads the filing form of a definition that passed the checks. Takes milliseconds: keep the result. */
export async function openForm(definition: ProcedureDefinition): Promise<OpenForm> {
  const compiled = compileForm(definition, definition.form)
  const form = loadForm(definition, compiled, await importValidator(compiled))
  return { form, compiled, contextOn }
}

/** What judging asks of the outside, as of a day `YYYY-MM-DD`: files and register records are taken as they are. */
function contextOn(today: string, more: Partial<JudgeContext> = {}): JudgeContext {
  return { today, channel: 'online', account: {}, areas: noAreas, files: 'unchecked', record: 'unchecked', ...more }
}
