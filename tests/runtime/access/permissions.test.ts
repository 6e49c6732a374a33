import { describe, expect, test } from 'vitest'
import type { Actor } from '#runtime/access/actor.ts'
import { can, heldKey, relationOf, type Action, type Subject } from '#runtime/access/permissions.ts'
import type { AccountId } from '#runtime/ids.ts'

const me = 'acc-me' as AccountId
const officer = (role: string): Actor => ({ kind: 'officer', accountId: me, name: 'Tôi', assignments: [{ role, unit: 'phong-a' }] })
const actors: Record<string, Actor> = {
  visitor: { kind: 'visitor' },
  applicant: { kind: 'applicant', accountId: me, name: 'Tôi' },
  officer: officer('chuyen_vien'),
  author: officer('author'),
  inspector: officer('inspector'),
  administrator: officer('administrator'),
  system: { kind: 'system', name: 'timers' },
}
const concerns = new Set([heldKey('chuyen_vien', 'phong-a')])
const subjects: Record<string, Subject> = {
  own: { owner: me, concerns },
  editor: { owner: 'acc-other' as AccountId, people: new Map([[me, 'edit']]) },
  reader: { owner: 'acc-other' as AccountId, people: new Map([[me, 'read']]) },
  concerned: { owner: 'acc-other' as AccountId, concerns },
  other: { owner: 'acc-other' as AccountId, concerns: new Set([heldKey('chuyen_vien', 'phong-b')]) },
}

/** Who may do what: the whole table, spelled out a second time. Missing here means refused. */
const allowed: Record<Action, string[]> = {
  'file-dossier': ['applicant own', 'officer own', 'author own', 'inspector own', 'administrator own', 'officer concerned'],
  'read-draft': ['applicant own', 'officer own', 'author own', 'inspector own', 'administrator own', 'applicant editor', 'applicant reader'],
  'edit-draft': ['applicant own', 'officer own', 'author own', 'inspector own', 'administrator own', 'applicant editor'],
  'file-draft': ['applicant own', 'officer own', 'author own', 'inspector own', 'administrator own'],
  'share-draft': ['applicant own'],
  'leave-draft': ['applicant editor', 'applicant reader'],
  'read-dossier': [
    'applicant own',
    'officer own',
    'author own',
    'inspector own',
    'administrator own',
    'officer concerned',
    'inspector concerned',
    'administrator concerned',
    'inspector other',
    'administrator other',
    ...every('system'),
  ],
  'move-dossier': ['author concerned', 'administrator concerned', 'author other', 'administrator other'],
  'act-on-dossier': ['officer concerned', ...every('system')],
  'record-payment': ['officer concerned'],
  'read-queue': every('officer', 'author', 'inspector', 'administrator'),
  'read-register': every('officer', 'author', 'inspector', 'administrator'),
  'manage-people': every('administrator'),
  'edit-calendar': every('administrator'),
  'edit-theme': every('administrator'),
  'author-procedure': every('author', 'administrator'),
  'publish-procedure': every('author', 'administrator'),
  'read-audit': every('inspector', 'administrator'),
  'manage-tokens': every('administrator'),
}

describe.each(Object.keys(allowed) as Action[])('%s', (action) => {
  const pairs = Object.keys(actors).flatMap((actor) => Object.keys(subjects).map((subject) => [actor, subject] as const))
  test.each(pairs)('by %s on %s', (actor, subject) => {
    const expected = allowed[action].includes(`${actor} ${subject}`)
    expect(can(actors[actor] ?? { kind: 'visitor' }, action, subjects[subject])).toBe(expected)
  })
})

test('the same role in another unit is not concerned', () => {
  expect(relationOf(officer('chuyen_vien'), { concerns: new Set([heldKey('chuyen_vien', 'phong-b')]) })).toBe('other')
})

test('his own dossier is his own, even where his role is concerned', () => {
  expect(relationOf(officer('chuyen_vien'), { owner: me, concerns })).toBe('own')
})

function every(...standings: string[]): string[] {
  return standings.flatMap((standing) => Object.keys(subjects).map((subject) => `${standing} ${subject}`))
}
