import { importValidator } from '#app/definition/import-validator.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import { loadForm, type RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { loadProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { CompiledForm, ProcedureVersion } from '#runtime/version.ts'

/** Makes a published version ready: loads its validators, compiles its rules. Tens of milliseconds; keep the result. */
export async function loadVersion(version: ProcedureVersion): Promise<LoadedVersion> {
  const { definition, compiled } = version
  const loaded = await Promise.all(Object.values(compiled.forms).map((form) => load(version, form)))
  const forms = Object.fromEntries(loaded.map((form) => [form.key, form]))
  const filingForm = forms[definition.form.key]
  if (!filingForm) throw new Error(`version ${version.hash} has no filing form`)
  return { version, definition, procedure: loadProcedure(version), forms, filingForm }
}

async function load({ definition }: ProcedureVersion, form: CompiledForm): Promise<RuntimeForm> {
  return loadForm(definition, form, await importValidator(form))
}
