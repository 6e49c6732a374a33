import { pointerOf, wrapperOf } from './page-parts.ts'
import { entriesOf } from './page-entries.ts'

/** The last way out: what was typed on the page, as a text file with the questions. */
export function downloadWords(form: HTMLFormElement): void {
  const lines = entriesOf(form).filter(([, value]) => value !== '').map(([name, value]) => `${questionOf(form, name)}: ${value}`)
  const href = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/plain;charset=utf-8' }))
  Object.assign(document.createElement('a'), { href, download: 'noi-dung-da-nhap.txt' }).click()
  URL.revokeObjectURL(href)
}

function questionOf(form: HTMLFormElement, name: string): string {
  const control = form.querySelector(`[name="${CSS.escape(name)}"]`)
  const wrapper = control && wrapperOf(pointerOf(control) ?? '')
  return wrapper?.querySelector('label, legend')?.textContent?.trim() ?? name
}
