/** Lets works about the same thing wait for each other, within this process. */
export type Turns = <Result>(thing: string, work: () => Promise<Result>) => Promise<Result>

export function newTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return (thing, work) => {
    const turn = (last.get(thing) ?? Promise.resolve()).then(work)
    const settled = turn.catch(() => undefined).finally(() => last.get(thing) === settled && last.delete(thing))
    last.set(thing, settled)
    return turn
  }
}
