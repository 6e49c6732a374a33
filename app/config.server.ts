import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { settings, type Setting, type SettingName, type Settings } from '#app/config/settings.ts'
import { perProcess } from '#app/per-process.ts'
import type { PublicConfig } from '#app/services/public-config.ts'
import { rememberTexts } from '#runtime/remembered-texts.ts'

/** The configuration of this process: every setting parsed, paths absolute. */
export type Config = Settings & { development: boolean }
export type Environment = Readonly<Record<string, string | undefined>>

export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads the configuration from environment variables; throws ConfigError naming the first bad one. */
export function readConfig(env: Environment): Config {
  const from = (name: SettingName): string => env[name] || settings[name].fallback
  const port = parse('PORT', settings.PORT, from)
  return {
    PORT: port,
    HOST: parse('HOST', settings.HOST, from),
    DATA_DIR: resolve(parse('DATA_DIR', settings.DATA_DIR, from)),
    DATABASE_URL: parse('DATABASE_URL', settings.DATABASE_URL, from),
    PUBLIC_URL: parse('PUBLIC_URL', settings.PUBLIC_URL, from) || `http://127.0.0.1:${port}`,
    AUTH_SECRET: parse('AUTH_SECRET', settings.AUTH_SECRET, from),
    SMTP_URL: parse('SMTP_URL', settings.SMTP_URL, from),
    MAIL_FROM: parse('MAIL_FROM', settings.MAIL_FROM, from),
    LOG_LEVEL: parse('LOG_LEVEL', settings.LOG_LEVEL, from),
    TRUST_PROXY: parse('TRUST_PROXY', settings.TRUST_PROXY, from),
    CLAMD: parse('CLAMD', settings.CLAMD, from),
    PUBLISH_FOUR_EYES: parse('PUBLISH_FOUR_EYES', settings.PUBLISH_FOUR_EYES, from),
    LIMIT_BODY_MB: parse('LIMIT_BODY_MB', settings.LIMIT_BODY_MB, from),
    LIMIT_FILE_MB: parse('LIMIT_FILE_MB', settings.LIMIT_FILE_MB, from),
    LIMIT_DRAFT_MB: parse('LIMIT_DRAFT_MB', settings.LIMIT_DRAFT_MB, from),
    LIMIT_DRAFT_FILES: parse('LIMIT_DRAFT_FILES', settings.LIMIT_DRAFT_FILES, from),
    LIMIT_UPLOADS: parse('LIMIT_UPLOADS', settings.LIMIT_UPLOADS, from),
    UPLOAD_HOURS: parse('UPLOAD_HOURS', settings.UPLOAD_HOURS, from),
    LIMIT_SIGN_IN: parse('LIMIT_SIGN_IN', settings.LIMIT_SIGN_IN, from),
    LIMIT_FILING: parse('LIMIT_FILING', settings.LIMIT_FILING, from),
    LIMIT_POSTS: parse('LIMIT_POSTS', settings.LIMIT_POSTS, from),
    LIMIT_LOOK_UPS: parse('LIMIT_LOOK_UPS', settings.LIMIT_LOOK_UPS, from),
    METRICS_TOKEN: parse('METRICS_TOKEN', settings.METRICS_TOKEN, from),
    SHUTDOWN_SECONDS: parse('SHUTDOWN_SECONDS', settings.SHUTDOWN_SECONDS, from),
    development: env['NODE_ENV'] === 'development',
  }
}

const originOf = rememberTexts((url) => new URL(url).origin)

/** Where the site is, as browsers name it: scheme, host and port of `PUBLIC_URL`. */
export const publicOrigin = ({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string => originOf(PUBLIC_URL)

function parse<T>(name: SettingName, setting: Setting<T>, from: (name: SettingName) => string): T {
  const parsed = setting.parse(from(name))
  if (parsed === undefined) throw new ConfigError(`${name} must be ${setting.expects}`)
  return parsed
}

/** Makes the data folder and, when none is set, a secret of its own: random, mode 600, the same at the next start. */
export function prepareDataDir(config: Config): Config {
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 })
  return config.AUTH_SECRET ? config : { ...config, AUTH_SECRET: keptSecret(join(config.DATA_DIR, 'auth-secret')) }
}

function keptSecret(path: string): string {
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  chmodSync(path, 0o600)
  return readFileSync(path, 'utf8').trim()
}

export function toPublicConfig(config: Config): PublicConfig {
  return {
    publicUrl: config.PUBLIC_URL,
    mailIsPrinted: config.SMTP_URL === '',
    development: config.development,
    maxFileMb: config.LIMIT_FILE_MB,
    maxDraftMb: config.LIMIT_DRAFT_MB,
  }
}

/** The configuration of this process: read from the environment on first use, the data folder made. */
export const currentConfig = (): Config => (perProcess().config ??= prepareDataDir(readConfig(process.env)))
