import { changeList } from '#app/services/drafts/move-rows.ts'
import { fileFieldAt } from '#runtime/fields/file-field.ts'
import { filesIn } from '#runtime/fields/file.ts'
import type { Answers, FileAnswer } from '#runtime/forms/answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { FileField } from '#schemas/generated/procedure.ts'

/** The question a pointer with row numbers names, by the path without them. */
export const questionAt = (pointer: string): string => pathOf(pointer).filter((part) => !/^\d+$/.test(part)).join('.')

const pathOf = (pointer: string): string[] => pointer.slice(1).split('/')

/** The same question, when it takes files. */
export function uploadFieldAt({ fields }: Pick<RuntimeForm, 'fields'>, pointer: string): FileField | undefined {
  return fileFieldAt(fields, questionAt(pointer))
}

/** The files that are the answer there. */
export function filesAt(answers: Answers, pointer: string): FileAnswer[] {
  let held: FileAnswer[] = []
  changeList(answers, pathOf(pointer), (list) => {
    held = filesIn(list)
    return list
  })
  return held
}

/** Answers with a file more there; the same file twice is once. */
export function withFileAt(answers: Answers, pointer: string, file: FileAnswer): Answers {
  return changeList(answers, pathOf(pointer), (list) => [...list.filter((one) => !isSame(one, file)), file])
}

const isSame = (value: unknown, { file }: FileAnswer): boolean => typeof value === 'object' && value !== null && 'file' in value && value.file === file
