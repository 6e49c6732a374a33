import { fieldsIn } from '#builder/walk/fields.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Effect, Holder, ProcedureDefinition, Transition } from '#schemas/generated/procedure.ts'

export type ReferenceKind = 'step' | 'clock' | 'table' | 'series' | 'register' | 'letter' | 'notice' | 'role' | 'unit' | 'options' | 'list' | 'ground' | 'article' | 'field'

/** One part of a definition naming another by key. */
export type Reference = { kind: ReferenceKind; key: string; place: string }

/** Every reference by key, rules apart: names in rules are judged with their types. */
export function referencesIn(definition: ProcedureDefinition): Reference[] {
  return [
    ...reference('step', definition.start, '/start'),
    ...definition.steps.flatMap(({ holder, clock, consultation }, index) => [
      ...holderReferences(holder, toPointer('steps', index, 'holder')),
      ...reference('clock', clock, toPointer('steps', index, 'clock')),
      ...reference('clock', consultation?.clock, toPointer('steps', index, 'consultation', 'clock')),
      ...(consultation?.of ?? []).flatMap((asked, which) => holderReferences(asked, toPointer('steps', index, 'consultation', 'of', which))),
    ]),
    ...definition.transitions.flatMap(transitionReferences),
    ...fieldReferences(definition),
    ...(definition.letters ?? []).flatMap(({ series }, index) => reference('series', series, toPointer('letters', index, 'series'))),
    ...lawReferences(definition),
  ]
}

function holderReferences(holder: Holder | undefined, place: string): Reference[] {
  if (!holder) return []
  return [
    ...reference('role', holder.role, `${place}/role`),
    ...reference('unit', holder.unit, `${place}/unit`),
    ...reference('table', holder.table, `${place}/table`),
    ...(holder.routes ?? []).flatMap(({ role, unit }, index) => [
      ...reference('role', role, `${place}${toPointer('routes', index, 'role')}`),
      ...reference('unit', unit, `${place}${toPointer('routes', index, 'unit')}`),
    ]),
  ]
}

function transitionReferences({ from, to, after, grounds, effects }: Transition, index: number): Reference[] {
  const place = toPointer('transitions', index)
  return [
    ...each('step', from, `${place}/from`),
    ...reference('step', to, `${place}/to`),
    ...reference('clock', after, `${place}/after`),
    ...each('ground', grounds?.from, `${place}/grounds/from`),
    ...effects.flatMap((effect, which) => effectReferences(effect, `${place}${toPointer('effects', which)}`)),
  ]
}

function effectReferences(effect: Effect, place: string): Reference[] {
  switch (effect.kind) {
    case 'start-clock':
    case 'suspend-clock':
    case 'resume-clock':
    case 'stop-clock':
      return reference('clock', effect.clock, `${place}/clock`)
    case 'charge-fee':
      return reference('table', effect.table, `${place}/table`)
    case 'issue-number':
      return reference('series', effect.series, `${place}/series`)
    case 'write-register':
      return reference('register', effect.register, `${place}/register`)
    case 'letter':
      return reference('letter', effect.letter, `${place}/letter`)
    case 'notify':
      return reference('notice', effect.notice, `${place}/notice`)
    case 'webhook':
      return []
  }
}

function fieldReferences(definition: ProcedureDefinition): Reference[] {
  return fieldsIn(definition).flatMap(({ field, place }) => [
    ...('optionsFrom' in field ? reference('options', field.optionsFrom, `${place}/optionsFrom`) : []),
    ...(field.kind === 'list-choice' ? reference('list', field.list, `${place}/list`) : []),
    ...(field.kind === 'register-record' ? reference('register', field.register, `${place}/register`) : []),
    ...reference('field', field.prefill?.record, `${place}/prefill/record`),
    ...each('article', field.legalBasis, `${place}/legalBasis`),
  ])
}

function lawReferences({ papers = [], grounds = [], form }: ProcedureDefinition): Reference[] {
  return [
    ...papers.flatMap(({ legalBasis }, index) => each('article', legalBasis, toPointer('papers', index, 'legalBasis'))),
    ...grounds.flatMap(({ legalBasis }, index) => each('article', legalBasis, toPointer('grounds', index, 'legalBasis'))),
    ...(form.rules ?? []).flatMap(({ legalBasis }, index) => each('article', legalBasis, toPointer('form', 'rules', index, 'legalBasis'))),
  ]
}

function reference(kind: ReferenceKind, key: string | undefined, place: string): Reference[] {
  return key === undefined ? [] : [{ kind, key, place }]
}

function each(kind: ReferenceKind, keys: readonly string[] | undefined, place: string): Reference[] {
  return (keys ?? []).map((key, index) => ({ kind, key, place: `${place}/${index}` }))
}
