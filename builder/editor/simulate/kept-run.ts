import type { Seen } from '#builder/simulate/look.ts'
import type { Filing } from '#builder/simulate/sample-filings.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'

/** A dossier being played, and what was seen of it last; before it is filed, what is to be filed. */
export type KeptRun = { filing?: Scenario; run?: { scenario: Scenario; seen: Seen }; samples?: readonly Filing[] }

const kept = new Map<string, KeptRun>()

/** Keeps a played dossier while its author looks at other pages of the studio. */
export const keepRun = (draftId: string, run: KeptRun): void => void kept.set(draftId, run)

export const findKeptRun = (draftId: string): KeptRun => kept.get(draftId) ?? {}
