/** Takes "filled in from …" away from an answer as soon as somebody changes it. */
export function dropMarks(form: HTMLFormElement): void {
  form.addEventListener('input', ({ target }) => {
    const mark = target instanceof Element ? target.closest('.field')?.querySelector(':scope > .prefilled') : undefined
    if (!mark) return
    for (const described of form.querySelectorAll(`[aria-describedby~="${mark.id}"]`)) {
      const others = described.getAttribute('aria-describedby')?.split(' ').filter((id) => id !== mark.id) ?? []
      if (others.length > 0) described.setAttribute('aria-describedby', others.join(' '))
      else described.removeAttribute('aria-describedby')
    }
    mark.remove()
  })
}
