import { openThread } from '#app/threads/thread.server.ts'
import type { FileFacts } from '#app/files/inspect/inspection.ts'
import type { FileKind, UploadRefusal } from '#app/services/files.ts'

/** A staged file to look at: kinds the question takes, and whether pictures lose their metadata. */
export type InspectJob = { path: string; accept: readonly FileKind[]; strip: boolean }

/** `hash` and `size` when the file was changed; a thumbnail stands beside it as `.thumbnail`. */
export type Inspected = FileFacts & { thumbnail: boolean; hash?: string; size?: number }

export type Inspector = { inspect(job: InspectJob): Promise<Inspected | UploadRefusal>; close(): Promise<void> }

/** Looks at one file after another on a thread of its own; one that takes too long or too much memory is refused. */
export function openInspector(): Inspector {
  const thread = openThread(new URL('inspect/inspect-worker.ts', import.meta.url), { longestMs: 30_000, memoryMb: 512 })
  return {
    async inspect(job) {
      const inspected = await thread.ask<InspectJob, Inspected | UploadRefusal>(job)
      return inspected === 'lost' ? 'too-complex' : inspected
    },
    close: thread.close,
  }
}
