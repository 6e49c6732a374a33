import type { ChangeClass } from '#builder/publish/diff/change-class.ts'
import type { Planned, Policies } from '#builder/publish/migration-plan.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { DossierId, VersionHash } from '#runtime/ids.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/** Which dossiers are moved, and how: those of a procedure, to one of its versions. `steps` maps steps that are gone. */
export type Migration = { procedure: string; to: VersionHash; policies: Policies; steps?: Readonly<Record<string, string>> }
type Page = { after?: string; limit?: number }

/** What becomes of one dossier, and the changes that concern it. */
export type PlannedDossier = { id: DossierId; code: string; step: Text; planned: Planned; because: Array<{ class: ChangeClass; text: { vi: string; en: string } }> }
/** A page of a dry run; `next` is the `after` of the one that follows. */
export type DryRun = { rows: PlannedDossier[]; next?: DossierId }
/** What one batch did of those it looked at. Whom somebody else acted on meanwhile is among the failed; the next run finds him again. */
export type Batch = { looked: number; done: number; failed: Array<{ id: DossierId; code: string; refusal: Refusal }>; next?: DossierId }

/** Dossiers under way as a move to a version finds them. */
export type Standings = {
  running: number
  /** Steps dossiers stand at that the version does not have, by key. */
  gone: Array<{ step: string; title: Text; count: number }>
  /** Moved to the version before: how many can be taken back, and which have gone on under it. */
  moved: { reversible: number; goneOnCount: number; goneOn: Array<{ id: DossierId; code: string }> }
  /** How many changes of each class there are to the version from those dossiers are under now. */
  changes: Record<ChangeClass, number>
}

/** Moves running dossiers to another version. Authors and administrators; undefined to others and for unknown versions. */
export interface StudioMigrationService {
  standings(actor: Actor, target: Pick<Migration, 'procedure' | 'to'>): Promise<Standings | undefined>
  /** How many dossiers there are of each outcome. */
  count(actor: Actor, migration: Migration): Promise<Record<Planned['outcome'], number> | undefined>
  dryRun(actor: Actor, migration: Migration, page?: Page): Promise<DryRun | undefined>
  /** Moves one batch; repeating it moves nobody twice. `comment` is what the applicant reads when he is asked. */
  apply(actor: Actor, migration: Migration & { comment: string }, page?: Page): Promise<Batch | undefined>
  /** Takes moves to a version back, where the dossier has not moved on since. */
  reverse(actor: Actor, reversal: Pick<Migration, 'procedure' | 'to'>, page?: Page): Promise<Batch | undefined>
}
