import type { Door } from './doors.ts'
import { multipartTarget, urlEncodedTarget } from './door-target.ts'
import { postTarget } from './post-target.tsx'
import { schemaTarget } from './schema-target.ts'
import { toRun, type FuzzRun } from './fuzz-run.ts'

/** Every door that is fuzzed. A new one is a line here and in `doors`. */
export const targets = {
  'post parser': async () => toRun(await postTarget()),
  'urlencoded door': async () => toRun(await urlEncodedTarget()),
  'multipart door': async () => toRun(await multipartTarget()),
  'import-schema': async () => toRun(schemaTarget()),
} satisfies Record<Door, () => Promise<FuzzRun>>
