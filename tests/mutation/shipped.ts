import { readdirSync } from 'node:fs'
import { definitionIn } from '../support/simulated.ts'

/** The definitions that are shipped, by name. */
export const shipped = readdirSync('schemas/procedures').toSorted().map((name) => ({ name, definition: definitionIn(`schemas/procedures/${name}`) }))
