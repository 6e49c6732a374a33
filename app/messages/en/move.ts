import type { move as vietnamese } from '#app/messages/vi/move.ts'

export const move: typeof vietnamese = {
  title: 'Move dossiers to the new version',
  lead: (number) => `Choose what happens for each class of change, do a dry run, then move running dossiers to version ${number}. Nothing changes before “Move” is pressed.`,
  change: 'Class of change',
  policy: 'Dossiers concerned',
  classes: { harmless: 'Harmless', 'changes-meaning': 'Changes meaning', 'needs-answer': 'Needs an answer', 'loses-data': 'Loses data', 'changes-route': 'Changes the route' },
  policies: { keep: 'Keep the old version', move: 'Move', ask: 'Move and ask the applicant' },
  dryRun: 'Dry run',
  result: 'Result of the dry run',
  outcomes: { stays: 'Stays', moves: 'Moves', asked: 'Moves and is asked', cannot: 'Cannot move' },
  none: 'No dossier is under way.',
  dossier: 'Dossier',
  step: 'Step',
  outcome: 'Outcome',
  next: 'Next page',
  comment: 'Message to applicants who are asked',
  apply: (count) => `Move ${count} dossiers`,
  reverse: 'Take moved dossiers back',
  reverseHint: 'Only while a dossier has not been handled further under the new version.',
  done: (count, failed) => `${count} dossiers done, ${failed} not.`,
  failed: 'Not done',
}
