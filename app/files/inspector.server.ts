import { stat } from 'node:fs/promises'
import { openThread } from '#app/threads/thread.server.ts'
import type { FileFacts } from '#app/files/inspect/inspection.ts'
import type { FileKind, UploadRefusal } from '#app/services/files.ts'

/** A staged file to look at: kinds the question takes, and whether pictures lose their metadata. */
export type InspectJob = { path: string; accept: readonly FileKind[]; strip: boolean }

/** `hash` and `size` when the file was changed; a thumbnail stands beside it as `.thumbnail`. */
export type Inspected = FileFacts & { thumbnail: boolean; hash?: string; size?: number }

export type Inspector = { inspect(job: InspectJob): Promise<Inspected | UploadRefusal>; close(): Promise<void> }

/** PDFs are drawn up to this size, and while no more wait; the others are kept without a picture. */
const drawnUpTo = 64 * 1024 * 1024
const mayWait = 8

/**
 * Looks at one file after another on a thread of its own; one that takes too long or too much memory is refused. The
 * first page of a PDF is drawn on a second thread: what is lost there is the picture, not the file.
 */
export function openInspector(): Inspector {
  const thread = openThread(new URL('inspect/inspect-worker.ts', import.meta.url), { longestMs: 30_000, memoryMb: 768 })
  const drawing = openThread(new URL('draw/draw-worker.ts', import.meta.url), { longestMs: 10_000, memoryMb: 256, restMs: 60_000 })
  let waiting = 0
  const draw = async (path: string): Promise<boolean> => {
    if (waiting >= mayWait || (await stat(path)).size > drawnUpTo) return false
    waiting += 1
    const drawn = await drawing.ask<{ path: string }, boolean>({ path }).finally(() => (waiting -= 1))
    return drawn === true
  }
  return {
    async inspect(job) {
      const inspected = await thread.ask<InspectJob, Inspected | UploadRefusal>(job)
      if (inspected === 'lost') return 'too-complex'
      if (typeof inspected === 'string' || inspected.type !== 'application/pdf') return inspected
      return { ...inspected, thumbnail: await draw(job.path) }
    },
    async close() {
      await Promise.all([thread.close(), drawing.close()])
    },
  }
}
