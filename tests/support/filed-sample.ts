import type { Answers } from '#runtime/forms/answers.ts'
import type { DossierId } from '#runtime/ids.ts'
import { postalAnswers, postalKeys, type PostalNumber } from './postal-samples.ts'
import type { RunningSite } from './running-site.ts'
import type { SitePerson } from './site-person.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** Files right answers of a postal procedure in the applicant's name, with a real file for each paper. */
export async function fileSample({ runtime }: RunningSite, { actor }: SitePerson, number: PostalNumber, other: Answers = {}): Promise<{ id: DossierId; code: string }> {
  const { drafts, files } = runtime.services
  const started = await drafts.start(actor, postalKeys[number])
  if (started.result === 'refused') throw new Error(started.refusal.code)
  const { id, revision } = started.draft
  const uploaded = await files.upload(actor, { draftId: id, name: 'giay-to.pdf', stream: chunks(), accept: ['pdf'], maxBytes: 1_000_000 })
  if (uploaded.result === 'refused') throw new Error(uploaded.code)
  const { hash, name, size, type } = uploaded.file
  const answers = postalAnswers(number, { ...(number === 'P5' && { ngay_bat_dau: laterThan(runtime.core.now()) }), ...other })
  const papers = Object.fromEntries(Object.keys(Object(answers['papers'])).map((key) => [key, [{ file: hash, name, size, type }]]))
  await runtime.core.database.drafts.save(id, { ...answers, ...(answers['papers'] !== undefined && { papers }) }, runtime.core.now(), revision)
  const filed = await drafts.file(actor, { id, channel: 'online' })
  if (filed.result !== 'filed') throw new Error(JSON.stringify(filed))
  return { id: filed.dossierId, code: filed.code }
}

/** Answers the open supplement request with some answers changed. */
export async function answerSupplement({ runtime }: RunningSite, { actor }: SitePerson, dossierId: DossierId, other: Answers): Promise<void> {
  const { drafts } = runtime.services
  const started = await drafts.startSupplement(actor, dossierId)
  if (started.result === 'refused') throw new Error(started.refusal.code)
  const { id, answers, revision } = started.draft
  await runtime.core.database.drafts.save(id, { ...answers, ...other }, runtime.core.now(), revision)
  const filed = await drafts.file(actor, { id, channel: 'online' })
  if (filed.result !== 'filed') throw new Error(JSON.stringify(filed))
}

/** A day in the next quarter: services are announced before they begin. */
const laterThan = (now: string): string => new Date(Date.parse(now) + 90 * 24 * 60 * 60_000).toISOString().slice(0, 10)

async function* chunks(): AsyncIterable<Uint8Array> {
  yield pdf
}
