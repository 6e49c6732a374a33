import { readFile } from 'node:fs/promises'
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'

/** Pages of a PDF; undefined for one that is only partly sound, which officers can often read all the same. */
export async function inspectPdf(path: string): Promise<number | undefined> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: VerbosityLevel.ERRORS, disableFontFace: true, useSystemFonts: false })
  try {
    const { numPages } = await task.promise
    return numPages > 0 ? numPages : undefined
  } catch (error) {
    if (error instanceof PasswordException) throw new NotAdmitted('encrypted')
    return undefined
  } finally {
    await task.destroy()
  }
}
