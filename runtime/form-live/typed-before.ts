import { type Control, isControl, isTick } from './page-parts.ts'

/** Whether a person typed before the script was there, or the browser put back what they had typed. */
export function isTypedIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => isControl(control) && control.name.startsWith('root[') && isChanged(control))
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const drawn = [...control.options].findIndex(({ defaultSelected }) => defaultSelected)
    return control.selectedIndex !== Math.max(0, drawn)
  }
  return isTick(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue
}
