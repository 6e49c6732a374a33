import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { Digest } from '#runtime/hash/digest.ts'
import { sha256 } from '#runtime/hash/sha-256.ts'

/**
 * Canonical JSON: members sorted by code units of their names, NFC text, no space between. Two definitions that say the
 * same give the same bytes, whatever the order and the Unicode form they were written in.
 */
export function toCanonicalJson(value: unknown): string {
  return canonicalJson(toNfc(value))
}

/** The address of a value: the SHA-256 of its canonical JSON, 64 hex digits. */
export function addressOf(value: unknown, digest: Digest = sha256): string {
  return digest(toCanonicalJson(value))
}

/** The same value with all text, member names too, in NFC, and members in canonical order. */
export function toNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(toNfc)

  const members = Object.entries(value).map(([name, member]) => [name.normalize('NFC'), toNfc(member)] as const)
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)))
}
