import type { Validate } from '#runtime/forms/runtime-form.ts'

/** Whether an imported module is what publication compiles: one that exports a validator. */
export function isValidatorModule(module: unknown): module is { validate: Validate } {
  return typeof module === 'object' && module !== null && 'validate' in module && typeof module.validate === 'function'
}
