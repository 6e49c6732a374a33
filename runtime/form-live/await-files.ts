import type { LivePage } from './live-page.ts'

/** Loads what uploads files as soon as somebody chooses one, or drags one over the page. */
export function awaitFiles(page: LivePage): void {
  let loading: Promise<void> | undefined
  const load = async (): Promise<void> => {
    const { uploadFiles } = await import('./upload-files.ts')
    uploadFiles(page)
    for (const event of events) page.form.removeEventListener(event, wake)
  }
  // What is dragged enters many elements while the module is on its way: it is set up once.
  const wakeUp = async ({ type, target }: Event): Promise<void> => {
    if (type === 'change' && !isChosen(target)) return
    loading ??= load()
    await loading.catch((error: unknown) => {
      loading = undefined
      throw error
    })
    if (isChosen(target)) target.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const wake = (event: Event): void => void wakeUp(event)
  for (const event of events) page.form.addEventListener(event, wake)
}

const events = ['change', 'dragenter']

function isChosen(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'file' && target.files?.[0] !== undefined
}
