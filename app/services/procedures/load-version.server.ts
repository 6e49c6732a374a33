import type { LoadedVersion } from '#app/services/procedures.ts'
import { loadForm, type RuntimeForm, type Validate } from '#runtime/forms/runtime-form.ts'
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

/** Runs the module that was compiled and stored at publication, the same the browser is given. */
async function importValidator({ key, validator }: CompiledForm): Promise<Validate> {
  const address = `data:text/javascript;base64,${Buffer.from(validator).toString('base64')}`
  const module: unknown = await import(/* @vite-ignore */ address)
  if (!isValidatorModule(module)) throw new Error(`the validator of ${key} exports no validate`)
  return module.validate
}

function isValidatorModule(module: unknown): module is { validate: Validate } {
  return typeof module === 'object' && module !== null && 'validate' in module && typeof module.validate === 'function'
}
