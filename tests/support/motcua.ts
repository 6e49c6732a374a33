import { spawn } from 'node:child_process'

export type Said = { code: number | null; out: string; err: string; seconds: number; peakMb: number }

/**
 * Runs the command line as a process of its own, the way an operator does. `seconds` is the processor time it took, not
 * the wall clock of a shared machine.
 */
export function motcua(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}): Promise<Said> {
  const child = spawn(process.execPath, ['--import', './tests/support/report-effort.ts', 'app/cli.ts', ...args], { env: { ...process.env, DATABASE_URL: '', ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const [, peak = '0', effort = '0'] = /\nEFFORT (\d+) (\d+)\n$/.exec(err) ?? []
      resolve({ code, out, err: err.replace(/\nEFFORT \d+ \d+\n$/, ''), seconds: Number(effort) / 1e6, peakMb: Number(peak) / 1024 })
    })
  })
}
