import type { OfficerActor } from '#app/auth/session.server.ts'
import type { DraftListing } from '#app/services/studio-drafts.ts'
import { getServices } from '#app/services.server.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type PublishedProcedure = { key: string; title: Text; nationalCode?: string; number: number; open: boolean; publishedAt: string }

/** Every published procedure with its latest version. */
export async function loadProcedures(): Promise<PublishedProcedure[]> {
  const { procedures } = await getServices()
  const listings = await procedures.list()
  return Promise.all(
    listings.map(async ({ procedure, number, open, publishedAt }) => {
      const definition = (await procedures.latest(procedure))?.loaded.definition
      return { key: procedure, title: definition?.title ?? { vi: procedure }, nationalCode: definition?.nationalCode, number, open, publishedAt }
    }),
  )
}

/** A draft, and who asked for its publication where that is waited for. */
export type DraftLine = DraftListing & { askedBy?: string }

/** The drafts that are being worked on, last saved first. */
export async function loadDrafts(actor: OfficerActor): Promise<DraftLine[]> {
  const { studioDrafts, studioPublication } = await getServices()
  const [drafts, waiting] = await Promise.all([studioDrafts.list(actor), studioPublication.waiting(actor)])
  return drafts.map((draft) => ({ ...draft, askedBy: waiting.find((request) => request.draft === draft.id)?.askedName }))
}
