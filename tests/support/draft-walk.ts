import { nativeEntries } from './native-entries.ts'
import { fillForm, nativeForm, type NativeForm } from './native-form.ts'
import { postalAnswers, postalKeys, type PostalNumber } from './postal-samples.ts'
import type { RunningSite } from './running-site.ts'
import type { Page, SitePerson } from './site-person.ts'

const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** Posts a form as multipart, as the form pages do; redirects are not followed. */
export async function submit({ url }: RunningSite, { cookie }: SitePerson, { action, controls }: NativeForm, act: string): Promise<Page> {
  controls.set('_do', act)
  const response = await fetch(new URL(action, url), { method: 'POST', body: controls, redirect: 'manual', headers: { Cookie: cookie, Origin: url } })
  return { status: response.status, text: await response.text(), location: response.headers.get('Location')?.replace(/#.*$/, ''), headers: response.headers }
}

/** Starts a draft by the button of the guide; answers the address of its first page. */
export async function startByHand(person: SitePerson, number: PostalNumber): Promise<string> {
  const { location = '' } = await person.post(`/procedures/${postalKeys[number]}/start`, [['_do', 'new']])
  return location
}

/** Answers the page at an address with what the sample says; papers get a file each. */
export async function answeredPage(site: RunningSite, person: SitePerson, number: PostalNumber, address: string): Promise<NativeForm> {
  const form = nativeForm((await person.get(address)).text, 'page')
  const loaded = await site.runtime.services.procedures.current(postalKeys[number])
  const section = address.split('/').at(-1) ?? ''
  if (!loaded) throw new Error(`${number} is not published`)
  const { papers, ...answers } = postalAnswers(number)
  fillForm(form, nativeEntries(loaded.filingForm, section, answers))
  if (section === 'papers') for (const key of Object.keys(Object(papers))) form.controls.append(`upload:/papers/${key}`, new File([pdf], 'giấy tờ.pdf', { type: 'application/pdf' }))
  return form
}

/** Goes through every page from the first to the review; answers the address of the review page. */
export async function fillDraft(site: RunningSite, person: SitePerson, number: PostalNumber): Promise<string> {
  let address = await startByHand(person, number)
  for (let pages = 0; pages < 20 && !address.endsWith('/review'); pages += 1) {
    const answer = await submit(site, person, await answeredPage(site, person, number, address), 'continue')
    if (answer.location === undefined) throw new Error(`${address} stays: ${answer.text.match(/id="errors".*?<\/ul>/s)?.[0]}`)
    address = answer.location
  }
  return address
}
