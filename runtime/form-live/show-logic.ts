import { printWorkedOut } from '#runtime/fields/print-worked-out.ts'
import { valueAt } from '#runtime/forms/frame.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { choicesIn, setOffered, type Choice } from './offered-choices.ts'
import { pointerOf } from './page-parts.ts'
import { questionAt } from './questions.ts'

type Shown = { form: HTMLFormElement; fields: readonly Field[]; language: Language; isSaid: (pointer: string) => boolean }

/** Shows what rules gave: values worked out, which an `output` tells politely, options that are offered, names of rows. */
export function showLogic({ form, fields, language, isSaid }: Shown, { answers, withheld = {}, rowNames = {} }: Verdict): void {
  for (const output of form.querySelectorAll('output')) {
    const pointer = output.id.replace(/^root/, '').replaceAll('.', '/')
    const field = questionAt(fields, pointer)?.field
    if ((field?.kind !== 'computed' && field?.kind !== 'age') || !isSaid(pointer)) continue
    const value = valueAt(answers, pointer)
    setText(output, value === undefined ? '—' : printWorkedOut(field, value, language))
  }
  for (const choice of choicesIn(form)) {
    const pointer = pointerOf(choice instanceof HTMLInputElement ? choice : (choice.closest('select') ?? choice)) ?? ''
    if (hasOffers(questionAt(fields, pointer)?.field) && isSaid(pointer)) offer(choice, withheld[pointer]?.includes(choice.value) ?? false)
  }
  for (const name of form.querySelectorAll('[data-row-name]')) {
    const pointer = (name.closest('.row')?.id ?? '').replace(/^root/, '').replaceAll('.', '/')
    if (isSaid(pointer)) setText(name, rowNames[pointer] === undefined ? '' : `: ${rowNames[pointer]}`)
  }
}

function hasOffers(field: Field | undefined): boolean {
  return (field?.kind === 'single-choice' || field?.kind === 'multiple-choice') && (field.options ?? []).length > 0
}

/** What is chosen stays until the person changes it, as the server draws it. */
function offer(choice: Choice, isWithheld: boolean): void {
  const isChosen = choice instanceof HTMLInputElement ? choice.checked : choice.selected
  const isOff = isWithheld && !isChosen
  if (choice.disabled !== isOff) setOffered(choice, !isOff)
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
