import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeDemo } from '#app/demo/make-demo.server.ts'

/** `npm run demo`: a throw-away installation with people and a hundred dossiers, served on `PORT`. */
const folder = process.env['DEMO_DIR'] ? resolve(process.env['DEMO_DIR']) : mkdtempSync(join(tmpdir(), 'motcua-demo-'))
if (!isEmpty(folder)) {
  process.stderr.write(`${folder} is not empty: the demonstration only goes where no data is\n`)
  process.exit(2)
}
process.env['DATA_DIR'] = folder
process.env['DATABASE_URL'] = ''
process.env['SMTP_URL'] = ''

process.stdout.write(`filling ${folder} with sample people and dossiers …\n`)
const links = await makeDemo(process.env)
await import('#app/start.ts')
process.stdout.write(`\nSign-in links, each good once within 24 hours:\n\n${links.map(({ as, name, link }) => `  ${as} – ${name}\n    ${link}`).join('\n')}\n\n`)

function isEmpty(path: string): boolean {
  try {
    return readdirSync(path).length === 0
  } catch {
    return true
  }
}
