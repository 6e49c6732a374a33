/** Shows what tells rows from each other, as the server drew it. */
export function showRowNames(form: HTMLFormElement, drawn: Document): void {
  for (const name of form.querySelectorAll('[data-row-name]')) {
    const row = name.closest('.row')
    const its = row && drawn.getElementById(row.id)?.querySelector(':scope > legend > [data-row-name]')
    if (its) name.textContent = its.textContent
  }
}
