import type { AnswersRef, Dossier, StandBeforeMove } from '#runtime/dossier/dossier.ts'
import type { DossierEvent } from '#runtime/dossier/event.ts'
import type { Instant, VersionHash } from '#runtime/ids.ts'

type EventOf<Of extends DossierEvent['type']> = Extract<DossierEvent, { type: Of }>

/** The dossier under its new version; all answers given so far keep the version they were given under. */
export function movedVersion(dossier: Dossier, event: EventOf<'version-moved'>, { at }: { at: Instant }): Dossier {
  const { to, step, status } = event
  const isElsewhere = step.from !== step.to
  return {
    ...withAnswers(dossier, (ref) => ({ ...ref, version: ref.version ?? dossier.version })),
    version: to,
    step: step.to,
    status,
    beforeMove: standOf(dossier),
    ...(isElsewhere && { since: at, holder: undefined, assignee: undefined }),
  }
}

/** The dossier as it stood before it was moved. */
export function reversedMove(dossier: Dossier, event: EventOf<'version-move-reversed'>): Dossier {
  const { version, step, status, since, holder, assignee } = event
  const back = withAnswers(dossier, ({ version: given, ...ref }) => ({ ...ref, ...(given !== version && { version: given }) }))
  return { ...back, version, step, status, since, holder, assignee, beforeMove: undefined }
}

/** Where a dossier stands, as far as a move between versions changes it. */
export function standOf({ version, step, status, since, holder, assignee }: Dossier): StandBeforeMove {
  return { version, step, status, since, holder, assignee }
}

/** The version a set of answers was given under: its questions are the ones the person saw. */
export function versionOf(ref: AnswersRef, dossier: Pick<Dossier, 'version'>): VersionHash {
  return ref.version ?? dossier.version
}

function withAnswers(dossier: Dossier, change: (ref: AnswersRef) => AnswersRef): Dossier {
  const officers = Object.entries(dossier.officerAnswers).map(([step, ref]) => [step, change(ref)] as const)
  return { ...dossier, answers: change(dossier.answers), earlierAnswers: dossier.earlierAnswers.map(change), officerAnswers: Object.fromEntries(officers) }
}
