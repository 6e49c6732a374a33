import { pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from '#app/config.server.ts'

/** Structured log, on the standard output unless told. What names a person is cut out wherever it stands. */
export function newLog({ LOG_LEVEL }: Pick<Config, 'LOG_LEVEL'>, destination?: DestinationStream): Logger {
  const personal = ['email', 'name', 'phone', 'password', 'token', 'cookie', 'authorization', 'answers', 'ip']
  const paths = personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  const options = { level: LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '…' }, serializers: { err: toFacts } }
  return destination ? pino(options, destination) : pino(options)
}

/** An error without what databases and libraries hang on it (the row, the query, the parameters), its texts masked. */
function toFacts(error: unknown): { type: string; message: string; stack?: string; code?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { type: error.name, message: masked(error.message), stack: error.stack && masked(error.stack), code }
}

/** E-mail addresses and telephone or identity numbers taken out of a text. */
const masked = (text: string): string => text.replaceAll(/[^\s@"'(<]+@[^\s@"')>]+/g, '…@…').replaceAll(/(?<![\w-])\+?\d{9,15}(?![\w-])/g, '…')
