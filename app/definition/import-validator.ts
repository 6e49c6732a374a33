import type { Validate } from '#runtime/forms/runtime-form.ts'
import { isValidatorModule } from '#runtime/forms/validator-module.ts'
import type { CompiledForm } from '#runtime/version.ts'

/** Runs the module that was compiled and stored at publication, the same the browser is given. */
export async function importValidator({ key, validator }: Pick<CompiledForm, 'key' | 'validator'>): Promise<Validate> {
  const address = `data:text/javascript;base64,${Buffer.from(validator).toString('base64')}`
  const module: unknown = await import(/* @vite-ignore */ address)
  if (!isValidatorModule(module)) throw new Error(`the validator of ${key} exports no validate`)
  return module.validate
}
