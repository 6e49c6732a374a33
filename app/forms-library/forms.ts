/**
 * The form runtime as a library for a server: `import { … } from 'motcua/forms'`. docs/forms-as-a-library.md shows a whole
 * server; `motcua/forms/live` is the half for the browser. Nothing here touches a database, a session or the clock.
 */
export { openForm } from '#app/forms-library/open-form.ts'
export type { OpenForm } from '#app/forms-library/open-form.ts'
export { readPost } from '#app/forms-library/read-post.ts'
export type { ReadPost } from '#app/forms-library/read-post.ts'
export { renderForm } from '#app/forms-library/render-form.tsx'
export type { FormView } from '#app/forms-library/render-form.tsx'
export { judge } from '#runtime/forms/judge.ts'
export { toAreas, noAreas } from '#runtime/fields/areas.ts'
export { checkDefinition, isPublishable } from '#builder/checks/check-definition.ts'
export { importSchema } from '#builder/import-schema/import-schema.ts'
export { importDefinition, exportDefinition } from '#builder/publish/export.ts'
export type { Answers } from '#runtime/forms/answers.ts'
export type { JudgeContext } from '#runtime/forms/judge-context.ts'
export type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
export type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
