import { choicesIn, setOffered, type Choice } from './offered-choices.ts'

/** Shows the options the server offers now, by the page it drew; what is chosen stays. */
export function showOffers(form: HTMLFormElement, drawn: Document): void {
  const offered = new Map(choicesIn(drawn).map((one) => [keyOf(one), one]))
  for (const own of choicesIn(form)) {
    const its = offered.get(keyOf(own))
    if (its) setOffered(own, !its.disabled)
  }
}

function keyOf(one: Choice): string {
  const name = one instanceof HTMLInputElement ? one.name : (one.closest('select')?.name ?? '')
  return `${name} ${one.value}`
}
