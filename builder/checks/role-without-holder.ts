import type { Check } from '#builder/checks/check.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { quotedTitle } from '#builder/checks/quoted.ts'
import type { CheckContext } from '#builder/walk/survey.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { defaultUnit } from '#runtime/procedure/holders.ts'
import type { Holder, ProcedureDefinition, Step } from '#schemas/generated/procedure.ts'

/** A step that waits for somebody must say for whom; and where the installation is known, somebody must hold the role. */
export const roleWithoutHolder: Check = (definition, { context }) =>
  definition.steps.flatMap((step, index) => {
    if (!isOfficers(step)) return []
    const place = toPointer('steps', index, 'holder')
    return step.holder ? unheld(definition, step.holder, context, place) : [nobody(step, toPointer('steps', index))]
  })

const isOfficers = ({ kind }: Step): boolean => !['applicant', 'automatic', 'final'].includes(kind)

function nobody({ title }: Step, place: string): Finding {
  return { code: 'role-without-holder', severity: 'error', place, text: { vi: `Bước “${title.vi}” chưa giao cho vai trò nào: không ai nhận được hồ sơ.`, en: `The step “${title.en ?? title.vi}” names no role: nobody would get the dossier.` } }
}

function unheld(definition: ProcedureDefinition, holder: Holder, { holders }: CheckContext, place: string): Finding[] {
  const { role, routes = [], table } = holder
  const unit = holder.unit ?? (table === undefined ? defaultUnit(definition) : undefined)
  if (!holders) return []
  const wanted = [{ role, unit }, ...routes.map((route) => ({ role: route.role ?? role, unit: route.unit ?? unit }))]
  return wanted.flatMap((want) => {
    if (want.unit === undefined || holders.some((held) => held.role === want.role && held.unit === want.unit)) return []
    return [emptyRole(quotedTitle(definition.roles, want.role), quotedTitle([definition.agency, ...(definition.units ?? [])], want.unit), place)]
  })
}

function emptyRole(role: Named, unit: Named, place: string): Finding {
  return { code: 'role-without-holder', severity: 'warning', place, text: { vi: `Chưa có ai giữ vai trò ${role.vi} ở ${unit.vi}. Hãy phân công trước khi có hồ sơ.`, en: `Nobody holds the role ${role.en} in ${unit.en}. Assign somebody before dossiers arrive.` } }
}

type Named = ReturnType<typeof quotedTitle>
