import { pino, type Logger } from 'pino'
import type { Config } from '#app/config.server.ts'

/** Structured log on the standard output. What names a person is cut out wherever it stands. */
export function newLog({ LOG_LEVEL }: Pick<Config, 'LOG_LEVEL'>): Logger {
  const personal = ['email', 'name', 'phone', 'password', 'token', 'cookie', 'authorization', 'answers', 'ip']
  const paths = personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  return pino({ level: LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '…' } })
}
