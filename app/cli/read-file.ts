import { closeSync, openSync, readSync } from 'node:fs'
import { CliError } from '#app/cli/command-line.ts'

const chunk = 64 * 1024

/** The text of a file, or of the standard input for `-`. Reads no further than `most` bytes; UTF-8 or refused. */
export function readInput(path: string, most: number): string {
  const file = openInput(path)
  const bytes = Buffer.alloc(most + 1)
  let length = 0
  try {
    for (let read = -1; read !== 0 && length <= most; length += read) read = readSync(file, bytes, length, Math.min(chunk, most + 1 - length), null)
  } catch {
    throw new CliError(`${path} cannot be read`)
  } finally {
    if (file !== 0) closeSync(file)
  }
  if (length > most) throw new CliError(`${path} is larger than ${most} bytes`)
  return decode(path, bytes.subarray(0, length))
}

function openInput(path: string): number {
  if (path === '-') return 0
  try {
    return openSync(path, 'r')
  } catch {
    throw new CliError(`${path} cannot be read`)
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CliError(`${path} is not UTF-8`)
  }
}
