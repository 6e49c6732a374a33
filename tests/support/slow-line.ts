import { setTimeout as pause } from 'node:timers/promises'
import type { TusClient } from './tus-client.ts'

/** A line that carries so many bytes a second, and breaks after so many. */
export type SlowLine = { bytesPerSecond: number; breaksAfter: number }

const stepMs = 50

/** Sends a file from an offset until the line breaks or the file ends; answers how many bytes went into the line. */
export async function sendSlowly(client: TusClient, place: string, { bytes, offset }: { bytes: Buffer; offset: number }, line: SlowLine): Promise<number> {
  const step = Math.ceil((line.bytesPerSecond * stepMs) / 1000)
  const piece = await client.begin(place, offset, bytes.length - offset, Buffer.alloc(0))
  let at = offset
  while (at < bytes.length && at - offset < line.breaksAfter) {
    const next = Math.min(at + step, bytes.length)
    await piece.send(bytes.subarray(at, next))
    at = next
    await pause(stepMs)
  }
  if (at < bytes.length) await piece.cut()
  else await piece.answered
  return at - offset
}
