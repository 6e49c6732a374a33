import type { Dossier, DossierSummary, Task } from '#runtime/dossier/dossier.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'
import type { AppendResult, DossierStore, DossierWrite, NewJob, NumberSource, RegisterRecord, RegisterStore, RegisterWrite } from '#runtime/ports.ts'

/** The stores of the engine in memory, with the same guarantees as the real ones; the lists are open for assertions. */
export type MemoryPorts = {
  dossiers: DossierStore
  numbers: NumberSource
  registers: RegisterStore
  summaries: Map<string, DossierSummary>
  tasks: Map<string, Task>
  jobs: NewJob[]
  writes: DossierWrite[]
}

type Filed = { dossier: Dossier; events: StoredEvent[] }

export function memoryPorts(): MemoryPorts {
  const filed = new Map<string, Filed>()
  const commands = new Map<string, DossierWrite>()
  const answers = new Map<string, Answers>()
  const letters = new Map<string, { dossierId: Dossier['id']; content: LetterContent; at: string }>()
  const counters = new Map<string, number>()
  const register = memoryRegister()
  const ports = { summaries: new Map(), tasks: new Map(), jobs: [] as NewJob[], writes: [] as DossierWrite[] }

  const dossiers: DossierStore = {
    find: async (id) => filed.get(id)?.dossier,
    findByCode: async (code) => [...filed.values()].find(({ dossier }) => dossier.code === code)?.dossier,
    events: async (id) => filed.get(id)?.events ?? [],
    findCommand: async (id) => toDone(commands.get(id)),
    answers: async (_id, hash) => answers.get(hash),
    letter: async (_id, hash) => letters.get(hash)?.content,
    letterByCode: async (code) => [...letters.values()].find(({ content }) => content.checkCode === code),
    append: async (write) => {
      const earlier = toDone(commands.get(write.commandId))
      if (earlier) return { result: 'already-done', ...earlier }
      const stored = filed.get(write.dossier.id)
      const actual = stored?.dossier.sequence ?? 0
      if (actual !== write.expected) return { result: 'stale', actual }
      const conflict = register.conflictOf(write.records)
      if (conflict) return conflict

      filed.set(write.dossier.id, { dossier: write.dossier, events: [...(stored?.events ?? []), ...write.events] })
      commands.set(write.commandId, write)
      for (const { hash, content } of write.answers) answers.set(hash, content)
      for (const { hash, content } of write.letters) letters.set(hash, { dossierId: write.dossier.id, content, at: write.events[0]?.at ?? '' })
      register.write(write.records)
      ports.summaries.set(write.dossier.id, write.summary)
      if (write.task) ports.tasks.set(write.dossier.id, write.task)
      else ports.tasks.delete(write.dossier.id)
      ports.jobs.push(...write.jobs)
      ports.writes.push(write)
      return { result: 'appended' }
    },
  }
  const numbers: NumberSource = {
    next: async (series, scope) => {
      const next = (counters.get(`${series} ${scope}`) ?? 0) + 1
      counters.set(`${series} ${scope}`, next)
      return next
    },
  }
  return { ...ports, dossiers, numbers, registers: register.store }
}

function toDone(write: DossierWrite | undefined) {
  return write && { dossierId: write.dossier.id, sequence: write.dossier.sequence }
}

function memoryRegister() {
  const history = new Map<string, RegisterWrite[]>()
  const historyOf = (register: string, number: string) => history.get(`${register}/${number}`) ?? []
  const find = (register: string, number: string): RegisterRecord | undefined => historyOf(register, number).at(-1)?.record
  const store: RegisterStore = {
    find: async (register, number) => find(register, number),
    history: async (register, number) => historyOf(register, number),
    list: async (register) => [...history.values()].flatMap((writes) => writes.at(-1)?.record ?? []).filter((record) => record.register === register),
  }
  return {
    store,
    conflictOf(writes: readonly RegisterWrite[]): Extract<AppendResult, { result: 'record-conflict' }> | undefined {
      const lost = writes.find(({ record, expectedRevision }) => (find(record.register, record.number)?.revision ?? 0) !== expectedRevision)
      return lost && { result: 'record-conflict', register: lost.record.register, number: lost.record.number }
    },
    write(writes: readonly RegisterWrite[]): void {
      for (const write of writes) {
        const { register, number } = write.record
        history.set(`${register}/${number}`, [...historyOf(register, number), write])
      }
    },
  }
}
