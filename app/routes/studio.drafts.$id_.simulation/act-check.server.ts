import { createAjv } from '#schemas/ajv.ts'
import type { SimulationAct } from '#schemas/generated/scenario.ts'
import schema from '#schemas/scenario.schema.json' with { type: 'json' }

type Check = (value: unknown) => value is SimulationAct

let check: Check | undefined

/** What the simulator page asks for, judged by its schema. */
export function requireSimulationAct(value: unknown): SimulationAct {
  check ??= createAjv({ discriminator: true }).addSchema(schema).compile<SimulationAct>({ $ref: `${schema.$id}#/$defs/SimulationAct` })
  if (check(value)) return value
  throw new Response(null, { status: 400 })
}
