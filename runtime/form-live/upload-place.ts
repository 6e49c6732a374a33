import { isTakenOut, wrapperOf } from './page-parts.ts'

const act = 'uploaded:'

/**
 * Names a finished upload for the server, and follows its question until then: it stands in the row of that, and gets
 * another number whenever the row does.
 */
export function newPlace(form: HTMLFormElement, pointer: string): HTMLInputElement {
  const place = Object.assign(document.createElement('input'), { type: 'hidden', name: act + pointer, disabled: true })
  stand(place, form)
  return place
}

/** Where the question is now. Empty once its row was taken out. */
export function pointerNow(place: HTMLInputElement, form: HTMLFormElement): string {
  if (isTakenOut(place)) return ''
  // The server drew the rows anew.
  if (!place.isConnected) stand(place, form)
  return place.name.slice(act.length)
}

function stand(place: HTMLInputElement, form: HTMLFormElement): void {
  const row = wrapperOf(place.name.slice(act.length))?.closest('.row')
  ;(row ?? form).append(place)
}
