import { words, type CourseFacts } from '#builder/course/course-facts.ts'
import { freePublicKey } from '#builder/draft/free-key.ts'
import type { Holder, ProcedureDefinition } from '#schemas/generated/procedure.ts'

export type CoursePeople = Pick<ProcedureDefinition, 'roles' | 'units'> & { holderOf(role: CourseRole): Holder }
export type CourseRole = keyof typeof usualRoles

const usualRoles = {
  'one-stop-officer': words('Công chức một cửa', 'One-stop officer'),
  specialist: words('Chuyên viên thẩm định', 'Specialist'),
  'division-head': words('Trưởng phòng chuyên môn', 'Head of division'),
  director: words('Lãnh đạo cơ quan', 'Director'),
  'registry-clerk': words('Văn thư', 'Registry clerk'),
}

const usualUnits = {
  'one-stop-centre': words('Trung tâm Phục vụ hành chính công', 'Public administration service centre'),
  'director-board': words('Ban Giám đốc', 'Board of directors'),
  office: words('Văn phòng', 'Office'),
}

/** Who takes part: as in the procedure this one is like, else the usual roles, the division being the one named. */
export function coursePeople({ division, like }: CourseFacts): CoursePeople {
  const own = freePublicKey(division.vi, [])
  const roles = Object.entries(usualRoles).map(([key, title]) => like?.roles?.find((role) => role.key === key) ?? { key, title })
  const unitKeyOf = (role: CourseRole): string => like?.steps.find(({ holder }) => holder?.role === role && holder.unit !== undefined)?.holder?.unit ?? unitsByRole(own)[role]
  const keys = [...new Set(Object.keys(usualRoles).map((role) => unitKeyOf(asRole(role))))]
  const known = [...(like?.units ?? []), { key: own, title: division }, ...Object.entries(usualUnits).map(([key, title]) => ({ key, title }))]
  return { roles, units: keys.flatMap((key) => known.find((unit) => unit.key === key) ?? []), holderOf: (role) => ({ role, unit: unitKeyOf(role) }) }
}

const unitsByRole = (division: string): Readonly<Record<CourseRole, string>> => ({
  'one-stop-officer': 'one-stop-centre',
  specialist: division,
  'division-head': division,
  director: 'director-board',
  'registry-clerk': 'office',
})

function asRole(key: string): CourseRole {
  switch (key) {
    case 'specialist':
    case 'division-head':
    case 'director':
    case 'registry-clerk':
      return key
    default:
      return 'one-stop-officer'
  }
}
