import type { Entry } from './page-entries.ts'
import type { PageVersion } from './take-over.ts'

type Choice = { address: string; entries: readonly Entry[]; version: PageVersion }

/** Goes to the page that puts both versions of what was answered twice to the person, with the words that were typed here. */
export function chooseVersion({ address, entries, version }: Choice): void {
  const form = Object.assign(document.createElement('form'), { method: 'post', action: `${address}#errors`, enctype: 'multipart/form-data', hidden: true })
  const controls: Entry[] = [...entries, ['_revision', version.revision], ['_base', version.base], ['_do', 'choose']]
  for (const [name, value] of controls) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  document.body.append(form)
  form.submit()
}
