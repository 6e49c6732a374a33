import { knownFiles } from '#app/services/files/known-files.server.ts'
import type { LookedUp } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { recordKey, type Context } from '#runtime/commands/context.ts'
import { namedRecord, ruleContextOf } from '#runtime/commands/facts.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { filesIn } from '#runtime/forms/files-in.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import { readContext } from '#runtime/gather-context.ts'
import type { DossierId } from '#runtime/ids.ts'
import { recordStateOn } from '#runtime/registers/record-state.ts'

export type JudgedDraft = { verdict: Verdict; record?: LookedUp; context: Context; judgedIn: JudgeContext }

/** Judges the filing form before there is a dossier, by what the engine will judge it by when it is filed. */
export async function judgeDraft(casework: Casework, loaded: LoadedVersion, { actor, answers, dossierId, accountKind }: DraftCase): Promise<JudgedDraft> {
  const { core, engine, areas } = casework
  const context = await readContext({ dossier: undefined, actor, procedure: loaded.procedure, given: answers }, engine)
  const record = recordOf(context)
  const owner = 'accountId' in actor ? actor.accountId : undefined
  const files = await knownFiles(core, filesIn(answers), { owner, dossierId })
  const judgedIn: JudgeContext = { ...ruleContextOf(context), channel: 'online', account: { kind: accountKind }, areas, files, record }
  return { verdict: judge(loaded.filingForm, answers, judgedIn), record, context, judgedIn }
}

type DraftCase = { actor: Actor; answers: Answers; dossierId?: DossierId; accountKind: string }

function recordOf({ procedure, answers, records, today }: Context): LookedUp | undefined {
  const named = namedRecord(procedure, answers)
  const found = named && records.get(recordKey(named.register, named.number))
  return named && { ...named, state: recordStateOn(found, today), values: found?.values ?? {} }
}
