import type { Browser, Page } from 'playwright'

type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number; args?: { name?: string } }

/**
 * What the main thread of a page works in each frame while something is done: the sum of its tasks from one frame to the
 * next, in milliseconds of processor time, so that what else the machine does at the moment counts for nothing.
 */
export async function mainThreadFrames(browser: Browser, page: Page, act: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] })
  await act()
  const { traceEvents: events }: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString())
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const perThread = mains.map(({ pid, tid }) => framesOf(events.filter((event) => event.pid === pid && event.tid === tid)))
  return perThread.toSorted((a, b) => sum(b) - sum(a))[0] ?? []
}

function framesOf(events: readonly TraceEvent[]): number[] {
  const begins = events.filter(({ name }) => name === 'BeginMainThreadFrame' || name === 'FireAnimationFrame').map(({ ts }) => ts).toSorted((a, b) => a - b)
  const tasks = events.filter(({ name, ph }) => (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask') && ph === 'X')
  const starts = begins.filter((ts, index) => index === 0 || ts - (begins[index - 1] ?? 0) > 4000)
  const outer = tasks.toSorted((a, b) => a.ts - b.ts).filter(outermost())
  return starts.slice(0, -1).map((from, index) => sum(outer.filter(({ ts }) => ts >= from - 500 && ts < (starts[index + 1] ?? 0) - 500).map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000)))
}

/** Keeps what lies in nothing kept before: the tracer names one task twice, one name inside the other. */
function outermost(): (event: TraceEvent) => boolean {
  let end = -Infinity
  return ({ ts, dur = 0 }) => {
    if (ts < end) return false
    end = ts + dur
    return true
  }
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)
