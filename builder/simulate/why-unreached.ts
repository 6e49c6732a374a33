import { quotedTitle } from '#builder/checks/quoted.ts'
import type { Coverage } from '#builder/simulate/coverage.ts'
import { listed } from '#builder/simulate/state-words.ts'
import type { Survey } from '#builder/walk/survey.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A transition no scenario takes, and why. */
export type Unreached = { transition: string; reason: 'step-not-reached' | 'never-holds' | 'refused' | 'not-found'; text: { vi: string; en: string } }

/** The first of the reasons that applies: nobody gets to its steps, its condition never holds, the engine refused it. */
export function whyUnreached(definition: ProcedureDefinition, survey: Survey, { steps }: Coverage, key: string, refusal: string | undefined): Unreached {
  const transition = definition.transitions.find((one) => one.key === key)
  const met = new Set(steps.filter(({ times }) => times > 0).map((step) => step.key))
  const name = quotedTitle(definition.transitions, key)
  if (!transition?.from.some((step) => met.has(step))) {
    const from = listed((transition?.from ?? []).map((step) => quotedTitle(definition.steps, step)))
    return { transition: key, reason: 'step-not-reached', text: { vi: `${name.vi}: không kịch bản nào đưa hồ sơ đến bước ${from.vi}.`, en: `${name.en}: no scenario brings a dossier to ${from.en}.` } }
  }
  if (transition.when !== undefined && survey.solve({ kind: 'dossier' }, [{ all: [transition.when], holds: true }]).found === 'none') {
    return { transition: key, reason: 'never-holds', text: { vi: `${name.vi}: điều kiện “${transition.when}” không bao giờ đúng.`, en: `${name.en}: its condition “${transition.when}” can never hold.` } }
  }
  if (refusal !== undefined) return { transition: key, reason: 'refused', text: { vi: `${name.vi}: hệ thống từ chối (${refusal}) trong mọi trường hợp đã thử.`, en: `${name.en}: the engine refused it (${refusal}) in every case that was tried.` } }
  return { transition: key, reason: 'not-found', text: { vi: `${name.vi}: chưa tìm được câu trả lời nào đưa hồ sơ qua thao tác này trong giới hạn tìm kiếm.`, en: `${name.en}: no answers were found within the limits of the search.` } }
}
