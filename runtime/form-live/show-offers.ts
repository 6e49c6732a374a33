/** Shows the options the server offers now, by the page it drew; what is chosen stays. */
export function showOffers(form: HTMLFormElement, drawn: Document): void {
  const offered = new Map([...drawn.querySelectorAll<Choice>(choices)].map((one) => [keyOf(one), one]))
  for (const own of form.querySelectorAll<Choice>(choices)) {
    const its = offered.get(keyOf(own))
    if (!its) continue
    own.disabled = its.disabled
    const shown = own instanceof HTMLOptionElement ? own : own.closest<HTMLElement>('.choice')
    if (shown) shown.hidden = its.disabled
  }
}

type Choice = HTMLInputElement | HTMLOptionElement

const choices = '.choice > input, select > option'

function keyOf(one: Choice): string {
  const name = one instanceof HTMLInputElement ? one.name : (one.closest('select')?.name ?? '')
  return `${name} ${one.value}`
}
