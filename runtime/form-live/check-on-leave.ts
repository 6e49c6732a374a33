import { isValidatorModule } from '#runtime/forms/validator-module.ts'
import { type LivePage, refresh } from './live-page.ts'
import { isControl, keyOf, pointerOf, wrapperOf } from './page-parts.ts'
import { type AskedQuestion, questionAt } from './questions.ts'
import { hasErrors, showErrors } from './show-errors.ts'

/**
 * Says what is wrong when a person leaves a field they have changed, never while they type the first time; once
 * something is wrong, each change is checked, so that the message goes as soon as the answer is right.
 */
export function checkOnLeave(page: LivePage): void {
  const changed = new Set<string>()
  const released = followPointer()
  let checks: Promise<Check | undefined> | undefined
  const check = async (asked: AskedQuestion): Promise<void> => {
    checks ??= loadCheck(page).catch(() => undefined)
    const show = await checks
    await released()
    show?.(asked)
  }

  page.form.addEventListener('input', ({ target }) => {
    const asked = askedAt(page, target)
    if (!asked) return
    changed.add(asked.pointer)
    checks ??= loadCheck(page).catch(() => undefined)
    if (hasErrors(asked.pointer)) void check(asked)
  })

  page.form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const asked = askedAt(page, target)
    if (!asked || !changed.has(asked.pointer)) return
    const stays = relatedTarget instanceof Node && wrapperOf(asked.pointer)?.contains(relatedTarget)
    if (!stays) void check(asked)
  })
}

/**
 * Resolves when no pointer is down. A message that comes up between press and release would move the button away from
 * under the finger, and the click would be lost.
 */
function followPointer(): () => Promise<void> {
  let up = Promise.resolve()
  document.addEventListener('pointerdown', () => {
    up = new Promise((resolve) => {
      for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => setTimeout(resolve), { once: true })
    })
  }, { capture: true })
  return async () => up
}

function askedAt(page: LivePage, target: EventTarget | null): AskedQuestion | undefined {
  const pointer = isControl(target) ? pointerOf(target) : undefined
  return pointer === undefined ? undefined : questionAt(page.data.fields, pointer)
}

type Check = (asked: AskedQuestion) => void

/** The validator of the form, the same file the server runs, and the texts come when a person first types. */
async function loadCheck(page: LivePage): Promise<Check | undefined> {
  const { validator, language, elsewhere } = page.data
  if (validator === undefined) return undefined

  const [module, { checkField }] = await Promise.all([importModule(validator), import('./check-field.ts')])
  if (!isValidatorModule(module)) return undefined

  const form = { validate: module.validate, fields: page.fields }
  return (asked) => {
    const { answers, hidden, problems } = refresh(page, new Set([keyOf(asked.pointer)]))
    const found = hidden.has(asked.pointer) ? [] : checkField(form, { answers: { ...elsewhere, ...answers }, asked, language, problems })
    showErrors(asked.pointer, found, page.texts)
  }
}

async function importModule(address: string): Promise<unknown> {
  return import(address)
}
