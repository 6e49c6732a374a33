import { execFile } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { newApp } from '../support/running-app.ts'

type Ran = { code: number; output: string }

/** Runs the bench with tiny numbers: that everything is answered rightly, not how fast. */
function bench(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['tests/bench/run.ts', '--as-built', '--rounds', '1', '--seconds', '0.2', '--warm', '0.1', '--dossiers', '200', ...args], { timeout: 110_000 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr })
    })
  })
}

describe('the bench', () => {
  test('files, refuses and lists on product and floor, and every answer is the right one', async () => {
    await (await newApp()).remove()
    const { output } = await bench('--only', 'W')
    const lines = output.split('\n').filter((line) => /^(?:ok|FAIL) /.test(line))
    expect(lines, output).toHaveLength(10)
    expect(output).not.toContain('WRONG ANSWERS')
    for (const line of lines) expect(Number(/([\d.]+) × floor/.exec(line)?.[1]), line).toBeGreaterThan(0)
  })
})
