import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes what lies in the staging folder and has not grown since: uploads given up, posts that broke off. */
export async function sweepStaging(dataDir: string, before: number): Promise<void> {
  const staging = join(dataDir, 'staging')
  for (const folder of [staging, join(staging, 'uploads')]) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name)
      const found = await stat(path).catch(() => undefined)
      if (found?.isFile() && found.mtimeMs < before) await rm(path, { force: true })
    }
  }
}
