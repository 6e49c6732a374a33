import { isControl } from './page-parts.ts'

/** Whether a person typed before the script was there, or the browser put back what they had typed. */
export function isTypedIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => isControl(control) && control.name.startsWith('root[') && isChanged(control))
}

function isChanged(control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): boolean {
  if (control instanceof HTMLSelectElement) {
    const drawn = [...control.options].findIndex(({ defaultSelected }) => defaultSelected)
    return control.selectedIndex !== Math.max(0, drawn)
  }
  const isTick = control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
  return isTick ? control.checked !== control.defaultChecked : control.value !== control.defaultValue
}
