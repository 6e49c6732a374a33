/** A radio, a tick or an option of a list: one of what a question offers. */
export type Choice = HTMLInputElement | HTMLOptionElement

/** All of them within an element. */
export function choicesIn(around: ParentNode): Choice[] {
  return [...around.querySelectorAll<Choice>('.choice > input, select > option')]
}

/** Offers a choice, or takes it out of sight. */
export function setOffered(choice: Choice, isOffered: boolean): void {
  choice.disabled = !isOffered
  const shown = choice instanceof HTMLOptionElement ? choice : choice.closest<HTMLElement>('.choice')
  if (shown) shown.hidden = !isOffered
}
