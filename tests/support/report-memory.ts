import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(2, `\nPEAK ${process.resourceUsage().maxRSS}\n`))
