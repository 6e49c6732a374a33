import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { inspectFile } from '#app/files/inspect/inspect-file.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'
import { stripOf } from '#app/files/inspect/strip-metadata.ts'
import type { Inspected, InspectJob } from '#app/files/inspector.server.ts'
import type { UploadRefusal } from '#app/services/files.ts'
import { answerJobs } from '#app/threads/answer-jobs.ts'
import { kindOfType } from '#runtime/fields/file-types.ts'

/** The thread that looks at files: what they cost to look at does not stall those who only read pages. */
answerJobs(inspect)

async function inspect(job: InspectJob): Promise<Inspected | UploadRefusal> {
  const facts = await inspectFile(job.path, job.accept)
  if (typeof facts === 'string') return facts
  const isImage = kindOfType(facts.type) === 'image'
  const changed = job.strip && isImage ? await strip(job.path, facts.type) : undefined
  if (typeof changed === 'string') return changed
  return { ...facts, ...changed, thumbnail: isImage && (await drawThumbnail(job.path)) }
}

/** The same picture without what the camera wrote beside it, in the place of the one that came. */
async function strip(path: string, type: string): Promise<{ hash: string; size: number } | UploadRefusal> {
  const take = stripOf(type)
  if (!take) return 'keeps-metadata'
  try {
    const { orientation = 1 } = await sharp(path).metadata()
    const stripped = take(await readFile(path), orientation)
    await writeFile(path, stripped, { flush: true })
    return { hash: createHash('sha256').update(stripped).digest('hex'), size: stripped.length }
  } catch (error) {
    if (error instanceof NotAdmitted) return error.code
    throw error
  }
}

const thumbnailPixels = 320

/** A small picture beside the file; there is none of pictures that only their own devices can read. */
async function drawThumbnail(path: string): Promise<boolean> {
  try {
    await sharp(path, { limitInputPixels: 130_000_000 }).rotate().resize(thumbnailPixels, thumbnailPixels, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 70 }).toFile(`${path}.thumbnail`)
    return true
  } catch {
    return false
  }
}
