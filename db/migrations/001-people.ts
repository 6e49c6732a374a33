/** Accounts (tables of better-auth under its own names), what we add to them, rights, and who did what. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const date = postgres ? 'timestamptz' : 'text'
  const yesNo = postgres ? 'boolean' : 'integer'
  const number = postgres ? 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY' : 'integer PRIMARY KEY AUTOINCREMENT'

  return [
    `CREATE TABLE "user" (id ${key} PRIMARY KEY, name text NOT NULL, email ${key} NOT NULL UNIQUE, "emailVerified" ${yesNo} NOT NULL,
      image text, "createdAt" ${date} NOT NULL, "updatedAt" ${date} NOT NULL)`,
    `CREATE TABLE "session" (id ${key} PRIMARY KEY, "expiresAt" ${date} NOT NULL, token ${key} NOT NULL UNIQUE, "createdAt" ${date} NOT NULL,
      "updatedAt" ${date} NOT NULL, "ipAddress" text, "userAgent" text, "userId" ${key} NOT NULL REFERENCES "user" (id) ON DELETE CASCADE)`,
    'CREATE INDEX session_of_user ON "session" ("userId")',
    `CREATE TABLE "account" (id ${key} PRIMARY KEY, "accountId" text NOT NULL, "providerId" text NOT NULL,
      "userId" ${key} NOT NULL REFERENCES "user" (id) ON DELETE CASCADE, "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" ${date}, "refreshTokenExpiresAt" ${date}, scope text, password text, "createdAt" ${date} NOT NULL, "updatedAt" ${date} NOT NULL)`,
    'CREATE INDEX account_of_user ON "account" ("userId")',
    `CREATE TABLE "verification" (id ${key} PRIMARY KEY, identifier ${key} NOT NULL, value text NOT NULL, "expiresAt" ${date} NOT NULL,
      "createdAt" ${date} NOT NULL, "updatedAt" ${date} NOT NULL)`,
    'CREATE INDEX verification_identifier ON "verification" (identifier)',

    `CREATE TABLE people (account_id ${key} PRIMARY KEY, kind text NOT NULL, name text NOT NULL, email ${key} NOT NULL, search_text text NOT NULL,
      profile text NOT NULL, blocked_at text, created_at ${key} NOT NULL)`,
    'CREATE INDEX people_created ON people (kind, created_at, account_id)',
    `CREATE TABLE units (key ${key} PRIMARY KEY, title text NOT NULL)`,
    `CREATE TABLE assignments (account_id ${key} NOT NULL, role ${key} NOT NULL, unit ${key} NOT NULL, PRIMARY KEY (account_id, role, unit))`,
    'CREATE INDEX assignments_role ON assignments (role, unit)',
    `CREATE TABLE one_time_links (token_hash ${key} PRIMARY KEY, account_id ${key} NOT NULL, purpose text NOT NULL, expires_at text NOT NULL)`,
    `CREATE TABLE tokens (hash ${key} PRIMARY KEY, id ${key} NOT NULL UNIQUE, name text NOT NULL, account_id ${key} NOT NULL, scopes text NOT NULL,
      procedures text NOT NULL, created_at text NOT NULL, expires_at text)`,
    `CREATE TABLE audit (no ${number}, at ${key} NOT NULL, account_id ${key} NOT NULL, name text NOT NULL, act text NOT NULL, subject ${key} NOT NULL, detail text NOT NULL)`,
    'CREATE INDEX audit_subject ON audit (subject, no)',
  ]
}
