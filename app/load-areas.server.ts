import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#app/config.server.ts'
import { noAreas, toAreas, type Areas } from '#runtime/fields/areas.ts'
import { createAjv } from '#schemas/ajv.ts'
import areasSchema from '#schemas/areas.schema.json' with { type: 'json' }
import type { AreasFile } from '#schemas/generated/areas.ts'

/** Provinces and communes: `areas.json` of the data folder when the installation has its own, else the shipped file. */
export function loadAreas({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): Areas {
  const path = [join(DATA_DIR, 'areas.json'), 'schemas/areas/vietnam.json'].find((one) => existsSync(one))
  if (path === undefined) return noAreas
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!createAjv().compile<AreasFile>(areasSchema)(file)) throw new Error(`${path} is no file of areas`)
  return toAreas(file)
}
