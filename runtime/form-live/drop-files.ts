/** Files may be dropped anywhere on a question that takes them; the place says so while they are held over it. */
export function dropFiles(form: HTMLFormElement, invitation: string): void {
  const inputUnder = (target: EventTarget | null): HTMLInputElement | undefined => {
    const field = target instanceof Element ? target.closest('.field') : null
    return field?.querySelector<HTMLInputElement>('input[type="file"]:not(:disabled)') ?? undefined
  }
  let over: HTMLElement | undefined
  const mark = (input: HTMLInputElement | undefined): void => {
    const next = input?.parentElement ?? undefined
    if (next === over) return
    over?.classList.remove('over')
    over = next
    over?.classList.add('over')
    if (over) over.dataset['drop'] = invitation
  }
  form.addEventListener('dragover', (event) => {
    const input = holdsFiles(event) ? inputUnder(event.target) : undefined
    mark(input)
    if (input) event.preventDefault()
  })
  form.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(undefined)
  })
  form.addEventListener('drop', (event) => {
    const input = inputUnder(event.target)
    mark(undefined)
    if (!input || !event.dataTransfer || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    input.files = event.dataTransfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
