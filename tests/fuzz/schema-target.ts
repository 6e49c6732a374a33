import { checkDefinition } from '#builder/checks/check-definition.ts'
import { importSchema } from '#builder/import-schema/import-schema.ts'
import { exportDefinition, importDefinition } from '#builder/publish/export.ts'
import type { FuzzTarget } from './fuzz-target.ts'
import { schemaCorpus, schemaText } from './schema-texts.ts'

const readAgainEvery = 20
const checkedEvery = 100

/** `import-schema`: any text gives a definition or a reason; what it gives can be read again and passes the checks. */
export function schemaTarget(): FuzzTarget {
  const corpus = schemaCorpus()
  let taken = 0
  return {
    make: (next) => schemaText(corpus, next),
    take: (text) => {
      const made = importSchema(text)
      taken++
      if (!made.ok) return 'refused'
      if (taken % readAgainEvery === 0) {
        const read = importDefinition(exportDefinition(made.definition))
        if (!read.ok) throw new Error(`the definition cannot be read: ${JSON.stringify(read).slice(0, 300)}`)
      }
      if (taken % checkedEvery === 0) {
        const error = checkDefinition(made.definition).find(({ severity }) => severity === 'error')
        if (error) throw new Error(`the definition has a fault: ${JSON.stringify(error).slice(0, 300)}`)
      }
      return made.report.unsupported.length > 0 ? 'imported, with a list' : 'imported whole'
    },
  }
}
