import { readDefinitionArgument, toLines } from '#app/cli/check.ts'
import { CliError, requireOption, textOption, type CliCommand } from '#app/cli/command-line.ts'
import { contextOn } from '#app/cli/context-on.ts'
import { readInput } from '#app/cli/read-file.ts'
import { toError } from '#app/api/refusal-answer.ts'
import { nullAnswer } from '#app/api/null-answer.ts'
import { jsonSentence } from '#app/definition/json-sentence.ts'
import { isAnswers } from '#app/doors/answers-in.ts'
import { importValidator } from '#app/definition/import-validator.ts'
import { compileForm } from '#builder/publish/compile.ts'
import { isPublishable } from '#builder/checks/check-definition.ts'
import { judge } from '#runtime/forms/judge.ts'
import { loadForm } from '#runtime/forms/runtime-form.ts'
import { takeDocument } from '#runtime/forms/take-document.ts'
import { formsOf } from '#runtime/forms/sections.ts'
import { parseStrictJson } from '#schemas/strict-json.ts'

const mostAnswerBytes = 2_000_000

/**
 * `validate DEF --answers FILE [--form ID]`: `{valid, errors, warnings?}`, judged as the server would but for uploads and
 * registers; warnings are what a person would be told before filing.
 * Of an imported form FILE is a document of the original schema, unless `--as answers` says that it has field keys.
 */
export const validate: CliCommand = async (options) => {
  const { language } = options
  const { definition, findings } = readDefinitionArgument(options)
  if (!definition || !isPublishable(findings)) return { ok: false, value: { valid: false, errors: [], findings }, lines: toLines(findings, language) }
  const key = textOption(options, 'form') ?? definition.form.key
  const source = formsOf(definition).find((form) => form.key === key || form.id === key)
  if (!source) throw new CliError(`the definition has no form ${key}`)
  const text = readInput(requireOption(options, 'answers'), mostAnswerBytes)
  const parsed = parseStrictJson(text)
  if (!parsed.ok) return verdict([{ pointer: '', code: parsed.code, message: jsonSentence(parsed.code, parsed.offset, text)[language] }])
  const compiled = compileForm(definition, source)
  const form = loadForm(definition, compiled, await importValidator(compiled))
  const context = contextOn(textOption(options, 'today'))
  const answers = form.document && textOption(options, 'as') !== 'answers' ? takeDocument(form, parsed.value, context) : parsed.value
  if (!isAnswers(answers)) return verdict([nullAnswer(answers, '', language)])

  const { problems, warnings } = judge(form, answers, context)
  const inWords = (found: typeof problems): Wrong[] => found.map((problem) => toError(problem, language, form))
  return verdict(inWords(problems), inWords(warnings))
}

type Wrong = ReturnType<typeof toError>

function verdict(errors: Wrong[], warnings: Wrong[] = []) {
  const valid = errors.length === 0
  const told = warnings.map((warning) => `warning ${lineOf(warning)}`)
  return { ok: valid, value: { valid, errors, ...(warnings.length > 0 && { warnings }) }, lines: [...(valid ? ['valid'] : errors.map(lineOf)), ...told] }
}

function lineOf({ pointer, code, message }: Wrong): string {
  return `${pointer || '/'}  ${code}: ${message}`
}
