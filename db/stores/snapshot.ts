import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierWrite } from '#runtime/ports.ts'

/**
 * What stands beside the log of a dossier, so that most are read without it: the fold of its events. The first command
 * says all of it by itself, so until there is another only the hash it ends with stands there.
 */
export type Snapshot = Dossier | Pick<Dossier, 'lastHash'>

export const toSnapshot = ({ dossier, expected }: Pick<DossierWrite, 'dossier' | 'expected'>): Snapshot => (expected === 0 ? { lastHash: dossier.lastHash } : dossier)

export const isWhole = (snapshot: Snapshot): snapshot is Dossier => 'id' in snapshot
