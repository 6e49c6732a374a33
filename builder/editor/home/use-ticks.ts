import { useEffect, useState } from 'react'

/** What was ticked off a list, kept in this browser. Where nothing can be kept it holds while the page is open. */
export function useTicks(list: string): [ReadonlySet<string>, (item: string) => void] {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => void Promise.resolve(readTicks(list)).then(setTicked), [list])
  const tick = (item: string): void => {
    const next = new Set(ticked)
    if (!next.delete(item)) next.add(item)
    setTicked(next)
    keepTicks(list, next)
  }
  return [ticked, tick]
}

function readTicks(list: string): ReadonlySet<string> {
  try {
    return new Set((localStorage.getItem(`motcua ${list}`) ?? '').split(' ').filter(Boolean))
  } catch {
    return new Set()
  }
}

function keepTicks(list: string, ticked: ReadonlySet<string>): void {
  try {
    localStorage.setItem(`motcua ${list}`, [...ticked].join(' '))
  } catch {
    // A browser that keeps nothing loses a few ticks, no work.
  }
}
