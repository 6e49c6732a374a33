import { writeFile } from 'node:fs/promises'
import { drawPdf } from '#app/files/draw/draw-pdf.ts'
import { answerJobs } from '#app/threads/answer-jobs.ts'

/** The thread that draws the first page of PDFs: whether there is a picture beside the file now. */
answerJobs(async ({ path }: { path: string }): Promise<boolean> => {
  try {
    await writeFile(`${path}.thumbnail`, await drawPdf(path))
    return true
  } catch {
    return false
  }
})
