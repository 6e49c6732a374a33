import type { Survey } from '#builder/walk/survey.ts'
import { tagsIn } from '#builder/walk/letter-tags.ts'
import { referencesOf } from '#runtime/rules/references.ts'
import type { Effect, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What an effect makes for those after it: `number so_giay_phep`, `clock giai_quyet`, `fee`. */
export function givesOf(effect: Effect): string[] {
  switch (effect.kind) {
    case 'issue-number':
      return [`number ${effect.as}`]
    case 'start-clock':
      return [`clock ${effect.clock}`]
    case 'charge-fee':
      return ['fee']
    default:
      return []
  }
}

/** What an effect uses that an effect makes: numbers in rules and letters, clocks and fees printed in them. */
export function needsOf(definition: ProcedureDefinition, _survey: Survey): (effect: Effect) => string[] {
  const tags = tagsIn(definition)
  const printed = (kind: 'letter' | 'notice', key: string) => tags.filter(({ of }) => of.kind === kind && of.key === key).flatMap(({ path }) => toNeed(path.split('.')))
  const letters = new Map(definition.letters?.map((letter) => [letter.key, letter]))
  return (effect) => {
    switch (effect.kind) {
      case 'letter': {
        const letter = letters.get(effect.letter)
        const hasFees = letter?.body.some(({ kind }) => kind === 'fees') && chargesFees(definition)
        return [...printed('letter', effect.letter), ...inRule(letter?.number), ...(hasFees ? ['fee'] : [])]
      }
      case 'notify':
        return printed('notice', effect.notice)
      case 'write-register':
        return [effect.number, ...Object.values(effect.values)].flatMap(inRule)
      default:
        return []
    }
  }
}

function inRule(text: string | undefined): string[] {
  return text === undefined ? [] : referencesOf(text).flatMap(toNeed)
}

function toNeed([name, key]: readonly string[]): string[] {
  if (name === 'numbers' && key !== undefined) return [`number ${key}`]
  return name === 'clocks' && key !== undefined ? [`clock ${key}`] : []
}

function chargesFees({ transitions }: ProcedureDefinition): boolean {
  return transitions.some(({ effects }) => effects.some(({ kind }) => kind === 'charge-fee'))
}
