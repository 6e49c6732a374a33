import { defineConfig } from 'vitest/config'

/** Subpath imports (`#runtime/…`) are resolved from package.json, so tests need no alias of their own. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    /** Ends what hangs; it judges no speed. */
    testTimeout: 120_000,
    hookTimeout: 120_000,
    /** What a poll waits for may need a disk or a processor that others use as well. */
    expect: { poll: { timeout: 30_000 } },
  },
})
