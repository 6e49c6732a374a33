import { redirect } from '#app/framework.server.ts'
import { areasOfPage } from '#app/routes/drafts.$id.$section/areas-of-page.ts'
import { toRequestedItems, type RequestedItem } from '#app/routes/dossiers.$id/requested-items.ts'
import type { DraftPageData } from '#app/routes/drafts.$id.$section/draft-page-data.ts'
import type { Searches } from '#app/routes/drafts.$id.$section/searches.ts'
import { toPageBase } from '#app/services/drafts/page-base.server.ts'
import { getServices } from '#app/services.server.ts'
import type { DraftView } from '#app/services/drafts.ts'
import type { Language } from '#app/language.ts'
import type { ApplicantActor } from '#app/auth/session.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { toLiveData, toScriptText } from '#runtime/form-view/live-data.ts'
import { toPageLogic } from '#runtime/form-view/page-logic.ts'
import { listedChoices } from '#runtime/form-view/listed-choices.ts'
import { withWorkedOut } from '#runtime/forms/worked-out-answers.ts'
import type { DossierId, DraftId } from '#runtime/ids.ts'
import type { Section } from '#schemas/generated/procedure.ts'

/** `isChecked`: the person comes from the review page and is shown what is wrong here. */
type Wanted = { id: DraftId; sectionKey: string; language: Language; isChecked: boolean; isChosen: boolean; changed: string[]; at?: number; searches: Searches }

/** One page of a draft; 404 for somebody else's draft and for a page the form does not have. */
export async function loadDraftPage(actor: ApplicantActor, { id, sectionKey, language, isChecked, isChosen, changed, at, searches }: Wanted): Promise<DraftPageData> {
  const { drafts, files } = await getServices()
  const view = await drafts.find(actor, id)
  const section = view?.form.sections.find(({ key }) => key === sectionKey)
  if (!view || !section) throw new Response(null, { status: 404 })
  if (!view.may.edit) throw redirect(`/drafts/${id}/review`)
  const { draft, form, verdict, loaded } = view
  return {
    ...{ id: draft.id, agency: loaded.definition.agency.key, revision: draft.revision, savedAt: draft.savedAt, dossierId: draft.dossierId },
    ...{ base: toPageBase(section.fields, draft.answers), reader: actor.accountId, changed, isChosen, isOvertaken: at !== undefined && at !== draft.revision },
    ...{ section, verdict, answers: withWorkedOut(section.fields, draft.answers, verdict.answers), steps: view.sections },
    problems: isChecked ? verdict.problems : [],
    title: loaded.definition.title,
    optionLists: [...form.optionLists],
    areas: areasOfPage(view.areas, draft.answers),
    record: toRecord(view, section),
    searches,
    marks: view.marks,
    neighbours: await drafts.visit(actor, draft.id, sectionKey),
    listed: listedChoices(section.fields, draft.answers, { lists: form.lists, language, searches }),
    request: draft.dossierId && (await requestOf(actor, draft.dossierId, language)),
    fileNotes: await files.notes(draft.answers, { draft: draft.id, owner: draft.owner }),
    live: toLive(view, sectionKey, language),
  }
}

async function requestOf(actor: Actor, id: DossierId, language: Language): Promise<RequestedItem[] | undefined> {
  const { dossiers } = await getServices()
  const view = await dossiers.view(actor, id)
  return view?.openSupplement && toRequestedItems(view, view.openSupplement.items, language)
}

function toRecord({ record }: DraftView, { fields }: Section): DraftPageData['record'] {
  const field = record && fields.find((one) => one.kind === 'register-record' && one.register === record.register)
  return field && record ? { pointer: `/${field.key}`, number: record.number, state: record.state } : undefined
}

function toLive({ form, draft, verdict, loaded, judgedIn }: DraftView, section: string, language: Language): string {
  const validator = loaded.version.compiled.forms[form.key]?.validatorHash
  const { sections, optionsOf } = form
  const address = validator && `/validators/${validator}.js`
  return toScriptText(toLiveData({ section, sections, language, answers: verdict.answers, optionsOf, validator: address, logic: toPageLogic(form, section, { answers: draft.answers, verdict, judgedIn }) }))
}
