import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { Engine } from '#runtime/engine.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { DossierWrite, RegisterRecord } from '#runtime/ports.ts'

/** Everything a simulated dossier has left, in values that are never changed: a copy of the maps is another world. */
export type World = {
  dossier: Dossier | undefined
  answers: ReadonlyMap<string, Answers>
  records: ReadonlyMap<string, RegisterRecord>
  counters: ReadonlyMap<string, number>
  writes: readonly DossierWrite[]
}

type Ports = Pick<Engine, 'dossiers' | 'registers' | 'numbers'>

/** The stores of the engine over one world; what is appended makes the next. */
export function memoryPorts(read: () => World, write: (next: World) => void): Ports {
  return {
    dossiers: {
      find: async (id) => (read().dossier?.id === id ? read().dossier : undefined),
      findCommand: async () => undefined,
      answers: async (_id, hash) => read().answers.get(hash),
      append: async (given) => {
        write(afterWrite(read(), given))
        return { result: 'appended' }
      },
    },
    registers: { find: async (register, number) => read().records.get(`${register}/${number}`) },
    numbers: {
      next: async (series, scope) => {
        const world = read()
        const next = (world.counters.get(`${series} ${scope}`) ?? 0) + 1
        write({ ...world, counters: new Map([...world.counters, [`${series} ${scope}`, next]]) })
        return next
      },
    },
  }
}

function afterWrite(world: World, given: DossierWrite): World {
  return {
    ...world,
    dossier: given.dossier,
    answers: new Map([...world.answers, ...given.answers.map(({ hash, content }) => [hash, content] as const)]),
    records: new Map([...world.records, ...given.records.map(({ record }) => [`${record.register}/${record.number}`, record] as const)]),
    writes: [...world.writes, given],
  }
}
