import { redirect } from '#app/framework.server.ts'
import { getServices } from '#app/services.server.ts'
import type { Measures } from '#app/services/measures.ts'
import { toFeeFacts, type FeeFacts } from '#app/routes/procedures.$key/fee-facts.ts'
import { toTimeFacts, type TimeFact } from '#app/routes/procedures.$key/time-facts.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

type Shown = Pick<ProcedureDefinition, 'key' | 'nationalCode' | 'title' | 'sector' | 'agency' | 'audience' | 'serviceLevel' | 'channels' | 'legalBasis' | 'guide' | 'papers'>
export type GuideData = { agency: string; open: boolean; procedure: Shown; sections: Array<{ key: string; title: { vi: string; en?: string } }>; fees?: FeeFacts; times: TimeFact[]; measures?: Measures }

/** The guide of a procedure, or the way to the one that took its place: what Nghị định 63/2010 Điều 8 orders to be published, from the version in force. */
export async function loadGuide(key: string, today: string): Promise<GuideData> {
  const { procedures, measures } = await getServices()
  const found = await procedures.latest(key)
  if (!found) throw new Response(null, { status: 404 })
  if (found.supersededBy !== undefined) throw redirect(`/procedures/${encodeURIComponent(found.supersededBy)}`)
  const { definition } = found.loaded
  const { nationalCode, title, sector, agency, audience, serviceLevel, channels, legalBasis, guide, papers } = definition
  return {
    ...{ agency: agency.key, open: found.open },
    procedure: { key, nationalCode, title, sector, agency, audience, serviceLevel, channels, legalBasis, guide, papers },
    sections: found.loaded.filingForm.sections.map((section) => ({ key: section.key, title: section.title })),
    fees: toFeeFacts(definition, today),
    times: toTimeFacts(definition, today),
    measures: await measures.of(key),
  }
}
