import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A route to a holder that the routes before it always take away. */
export const shadowedRoute: Check = (definition, survey) => {
  const sound = new Set(survey.rules.filter(({ problems }) => problems.length === 0).map(({ place }) => place))
  return definition.steps.flatMap(({ holder, title }, index) =>
    (holder?.routes ?? []).flatMap(({ when }, which, routes): Finding[] => {
      const place = toPointer('steps', index, 'holder', 'routes', which, 'when')
      if (which === 0 || !sound.has(place)) return []
      const found = survey.solve({ kind: 'dossier' }, [{ all: [when], holds: true }, ...routes.slice(0, which).map((route) => ({ all: [route.when], holds: false }))])
      if (found.found !== 'none') return []
      const said = quoted(title)
      return [toFinding('shadowed-route', 'error', { place, text: { vi: `Bước ${said.vi}: tuyến thứ ${which + 1} không bao giờ được chọn, vì các tuyến trên đã nhận hết. Hãy đổi thứ tự, hoặc sửa điều kiện.`, en: `The step ${said.en}: route ${which + 1} is never taken, because those above take every case. Change the order, or correct the condition.` }, fix: [{ op: 'remove', pointer: place.replace(/\/when$/, '') }] })]
    }),
  )
}
