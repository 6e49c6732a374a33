/**
 * People invited to prepare a draft, by address until they join; and what was filled in for its owner, so that it can be
 * told apart from what somebody typed. Both go with the draft.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'

  return [
    `CREATE TABLE draft_people (draft_id ${key} NOT NULL REFERENCES drafts (id) ON DELETE CASCADE, email ${key} NOT NULL, may text NOT NULL,
      token_hash ${key} UNIQUE, expires_at text NOT NULL, invited_at text NOT NULL, account_id ${key}, joined_at text, PRIMARY KEY (draft_id, email))`,
    'CREATE INDEX draft_people_account ON draft_people (account_id) WHERE account_id IS NOT NULL',
    `CREATE TABLE draft_marks (draft_id ${key} PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE, content text NOT NULL)`,
  ]
}
