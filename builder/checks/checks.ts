import type { Check } from '#builder/checks/check.ts'
import { circularFields } from '#builder/checks/circular-fields.ts'
import { deadEnd } from '#builder/checks/dead-end.ts'
import { duplicateId } from '#builder/checks/duplicate-id.ts'
import { duplicateKey } from '#builder/checks/duplicate-key.ts'
import { faultyRule } from '#builder/checks/faulty-rule.ts'
import { missingMaxItems } from '#builder/checks/missing-max-items.ts'
import { missingTranslation } from '#builder/checks/missing-translation.ts'
import { noFinalStep } from '#builder/checks/no-final-step.ts'
import { notExecutedYet } from '#builder/checks/not-executed-yet.ts'
import { reservedKey } from '#builder/checks/reserved-key.ts'
import { roleWithoutHolder } from '#builder/checks/role-without-holder.ts'
import { tooLarge } from '#builder/checks/too-large.ts'
import { unknownReference } from '#builder/checks/unknown-reference.ts'
import { unreachableStep } from '#builder/checks/unreachable-step.ts'
import { unsafePattern } from '#builder/checks/unsafe-pattern.ts'

/** Every check, one file each. A new one is a file of the same shape and a line here. */
export const checks = {
  'duplicate-key': duplicateKey,
  'duplicate-id': duplicateId,
  'reserved-key': reservedKey,
  'circular-fields': circularFields,
  'unknown-reference': unknownReference,
  rule: faultyRule,
  'missing-translation': missingTranslation,
  'unreachable-step': unreachableStep,
  'dead-end': deadEnd,
  'no-final-step': noFinalStep,
  'role-without-holder': roleWithoutHolder,
  'missing-max-items': missingMaxItems,
  'not-executed-yet': notExecutedYet,
  'unsafe-pattern': unsafePattern,
  'too-large': tooLarge,
} satisfies Record<string, Check>
