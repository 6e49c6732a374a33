/** Asks for the list that goes with an answer as soon as that answer changes, by the button that is there for it. */
export function followLists(form: HTMLFormElement): void {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) && !(target instanceof HTMLSelectElement)) return
    for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-after]')) if (button.dataset['after'] === target.name) button.click()
  })
}
