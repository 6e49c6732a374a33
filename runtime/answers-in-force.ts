import type { AnswersRef, Dossier } from '#runtime/dossier/dossier.ts'
import { versionOf } from '#runtime/dossier/evolve-version.ts'
import type { Engine } from '#runtime/engine.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { carryAnswers } from '#runtime/forms/carry-answers.ts'
import { sectionsOf } from '#runtime/forms/sections.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { ProcedureDefinition, Step } from '#schemas/generated/procedure.ts'

type Reader = { dossiers: Pick<Engine['dossiers'], 'answers'>; procedure: Engine['procedure'] }

/** The answers in force as a version reads them: carried over where they were given under another. */
export async function answersInForce(dossier: Pick<Dossier, 'id' | 'version' | 'answers'>, procedure: LoadedProcedure, reader: Reader): Promise<Answers> {
  const { given, answers } = await readGiven(dossier.answers, dossier, procedure, reader)
  return given ? carryFiling(answers, given.definition, procedure.definition) : answers
}

/** Answers of the filing form and its papers as another version reads them. */
export function carryFiling(answers: Answers, from: ProcedureDefinition, to: ProcedureDefinition): Answers {
  return carryAnswers(answers, sectionsOf(from.form, from.papers), sectionsOf(to.form, to.papers))
}

/** What officers answered, by step, as a version reads it. */
export async function officerAnswersInForce(dossier: Pick<Dossier, 'id' | 'version' | 'officerAnswers'>, procedure: LoadedProcedure, reader: Reader): Promise<Record<string, Answers>> {
  const stages = Object.entries(dossier.officerAnswers).map(async ([key, ref]): Promise<Array<[string, Answers]>> => {
    const { given, answers } = await readGiven(ref, dossier, procedure, reader)
    return given ? carryStep(answers, given.steps.get(key), procedure) : [[key, answers]]
  })
  return Object.fromEntries((await Promise.all(stages)).flat())
}

function carryStep(answers: Answers, from: Step | undefined, { definition }: LoadedProcedure): Array<[string, Answers]> {
  const to = definition.steps.find(({ id }) => id === from?.id)
  return to?.form && from?.form ? [[to.key, carryAnswers(answers, from.form.sections, to.form.sections)]] : []
}

/** Answers as they were given, and the version they were given under where it is another. */
async function readGiven(ref: AnswersRef, dossier: Pick<Dossier, 'id' | 'version'>, { hash }: LoadedProcedure, reader: Reader): Promise<{ answers: Answers; given?: LoadedProcedure }> {
  const version = versionOf(ref, dossier)
  const [answers, given] = await Promise.all([reader.dossiers.answers(dossier.id, ref.hash), version === hash ? undefined : reader.procedure(version)])
  return { answers: answers ?? {}, ...(given && { given }) }
}
