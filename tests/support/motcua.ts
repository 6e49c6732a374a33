import { spawn } from 'node:child_process'

export type Said = { code: number | null; out: string; err: string; seconds: number; peakMb: number }

/** Runs the command line as a process of its own, the way an operator does. */
export function motcua(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}): Promise<Said> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', './tests/support/report-memory.ts', 'app/cli.ts', ...args], { env: { ...process.env, DATABASE_URL: '', ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const [, peak = '0'] = /\nPEAK (\d+)\n$/.exec(err) ?? []
      resolve({ code, out, err: err.replace(/\nPEAK \d+\n$/, ''), seconds: (performance.now() - started) / 1000, peakMb: Number(peak) / 1024 })
    })
  })
}
