/** One environment variable: what it is for, what it may be, what it is when unset. The README prints this table. */
export type Setting<T> = { about: string; fallback: string; expects: string; parse: (text: string) => T | undefined }

const text = (about: string, fallback = ''): Setting<string> => ({ about, fallback, expects: 'text', parse: (value) => value })

const whole = (about: string, fallback: number, least = 0, most = 1_000_000): Setting<number> => ({
  about,
  fallback: String(fallback),
  expects: `a whole number from ${least} to ${most}`,
  parse: (value) => (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined),
})

const oneOf = <T extends string>(about: string, values: readonly [T, ...T[]]): Setting<T> => ({
  about,
  fallback: values[0],
  expects: values.join(' | '),
  parse: (value) => values.find((known) => known === value),
})

const address = (about: string, protocols: readonly string[]): Setting<string> => ({
  about,
  fallback: '',
  expects: `an address starting with ${protocols.join(' or ')}`,
  parse: (value) => (value === '' || (URL.canParse(value) && protocols.includes(new URL(value).protocol)) ? value.replace(/\/+$/, '') : undefined),
})

const place = (about: string): Setting<string> => ({
  about,
  fallback: '',
  expects: 'host:port or the absolute path of a socket',
  parse: (value) => (/^(?:|\/.+|(?:\[[0-9a-f:]+\]|[\w.-]+):\d{1,5})$/i.test(value) ? value : undefined),
})

export const settings = {
  PORT: whole('Port the server listens on', 3000, 0, 65_535),
  HOST: text('Interface the server listens on; `0.0.0.0` for all', '127.0.0.1'),
  DATA_DIR: text('Folder of the embedded database, the files and the secret', './data'),
  DATABASE_URL: address('`postgres://…` for PostgreSQL; unset: SQLite in DATA_DIR', ['postgres:', 'postgresql:', 'sqlite:']),
  PUBLIC_URL: address('Address people reach the portal by; printed in letters and mails. Cookies are Secure when it is https', ['http:', 'https:']),
  AUTH_SECRET: text('Key that signs session cookies; unset: made once and kept in DATA_DIR. Set the same on every node'),
  SMTP_URL: address('Mail server, `smtps://user:password@host`; unset: mails are printed to the log', ['smtp:', 'smtps:']),
  MAIL_FROM: text('Sender of mails', 'Một Cửa <khong-tra-loi@localhost>'),
  LOG_LEVEL: oneOf('How much is logged', ['info', 'debug', 'warn', 'error', 'silent']),
  TRUST_PROXY: whole('How many proxies in front may be believed about the client address', 0, 0, 10),
  CLAMD: place('Virus scanner clamd: `host:port` or the path of its socket; unset: files are not scanned'),
  LIMIT_BODY_MB: whole('Largest body of a request without files, megabytes', 2, 1, 64),
  LIMIT_FILE_MB: whole('Largest uploaded file, megabytes; a paper may ask for less', 25, 1, 1024),
  LIMIT_DRAFT_MB: whole('All files of one draft, megabytes', 200, 1, 10_240),
  LIMIT_DRAFT_FILES: whole('Number of files of one draft', 100, 1, 1000),
  LIMIT_UPLOADS: whole('Uploads one person may have under way at once', 20, 1, 1000),
  UPLOAD_HOURS: whole('How long an unfinished upload may be gone on with, hours', 24, 1, 720),
  LIMIT_SIGN_IN: whole('Sign-in attempts for one account from one address in 15 minutes; six times as many for all accounts from one address', 10, 1),
  LIMIT_FILING: whole('Dossiers one person may file in an hour', 60, 1),
  LIMIT_POSTS: whole('Posts from one address in a minute', 240, 1),
  LIMIT_LOOK_UPS: whole('Public look-ups (tracking, paper check) from one address in a minute', 30, 1),
  PUBLISH_FOUR_EYES: oneOf('Whether somebody other than its authors must approve a draft before it is published', ['no', 'yes']),
  METRICS_TOKEN: text('Bearer token `/metrics` asks for; unset: only programs on the same machine may read it, and none through a proxy'),
  SHUTDOWN_SECONDS: whole('How long running requests may take to finish when the server is stopped', 10, 0, 600),
} as const

export type SettingName = keyof typeof settings
export type Settings = { [Name in SettingName]: NonNullable<ReturnType<(typeof settings)[Name]['parse']>> }
