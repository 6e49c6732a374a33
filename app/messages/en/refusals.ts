import type { RefusalTexts } from '#app/messages/vi/refusals.ts'

const amount = (value: number): string => `VND ${new Intl.NumberFormat('vi-VN').format(value)}`
const recordStates = { unknown: 'is not in the register', expired: 'has expired', revoked: 'has been revoked' }

export const refusals: RefusalTexts = {
  'not-found': () => 'This dossier was not found.',
  stale: () => 'The dossier changed since you opened the page. Nothing you did was recorded.',
  'not-permitted': () => 'Your account may not do this.',
  'not-offered': () => 'At its present step the dossier does not offer this action. See which actions are open now.',
  'guard-failed': ({ reason }) => reason?.en ?? reason?.vi ?? 'The dossier does not meet the conditions for this action yet.',
  'not-holder': () => 'The dossier is with another unit.',
  'held-by-other': ({ name }) => `${name} is handling this dossier. Talk to them, or ask for it to be assigned anew.`,
  'not-held': () => 'Nobody has taken this dossier yet. Take it first.',
  'already-closed': () => 'The dossier is closed; nothing more can be done with it.',
  'comment-required': () => 'Write a comment before doing this.',
  'grounds-required': () => 'Choose at least one ground.',
  'unknown-ground': () => 'The ground you chose is not part of the procedure. Choose again.',
  'items-required': () => 'Name at least one thing to be supplemented, with the reason.',
  'taken-too-often': ({ most }) => `This can be done at most ${most} ${most === 1 ? 'time' : 'times'} for a dossier.`,
  'answers-invalid': ({ problems }) => `${problems.length} ${problems.length === 1 ? 'answer needs' : 'answers need'} correcting. See the marked places.`,
  'procedure-closed': () => 'The procedure does not take new dossiers at the moment.',
  'channel-not-offered': () => 'The procedure does not take dossiers filed this way.',
  'own-dossier': () => 'You filed this dossier yourself; somebody else must handle it.',
  'fee-unknown': () => 'The dossier has no such fee.',
  'fee-not-computable': () => 'The fee could not be worked out from the table of the procedure. Tell the person in charge of the procedure.',
  'limit-not-computable': () => 'The time limit could not be worked out from the procedure. Tell the person in charge of the procedure.',
  'already-paid': () => 'This fee is already recorded as paid.',
  'wrong-amount': (refusal) => `The amount is not right; ${amount(refusal.amount)} is due.`,
  'extended-before': () => 'This time limit was extended once already and cannot be extended again.',
  'not-later': () => 'The new date must be later than the present one.',
  'clock-not-running': () => 'This time limit is not running, so it cannot be extended.',
  'record-unusable': ({ number, state }) => `Record ${number} ${recordStates[state]}, so it cannot be used for this dossier.`,
  'nothing-due': () => 'It is not yet time for the system to move the dossier.',
  busy: () => 'The system is busy. Nothing was recorded; try again in a few seconds.',
}
