import { execute } from '#runtime/execute.ts'
import { filing, lan, permitEngine } from '../support/permit-engine.ts'

/**
 * What filing costs the engine itself: guards, number, events, hashes, snapshot, summary and task over a store in
 * memory, with 2.5 kB of answers and without judging them. Run with `node tests/bench/engine-filing.ts`; budget 150 µs.
 */
const filler = Object.fromEntries(Array.from({ length: 24 }, (_none, index) => [`o_${index}`, `giá trị của ô ${index}, ${'x'.repeat(70)}`]))

async function measure(count: number): Promise<number> {
  const engine = permitEngine()
  const commands = Array.from({ length: count }, () => {
    const command = filing()
    return { ...command, answers: { ...command.answers, ...filler } }
  })
  const before = process.cpuUsage()
  for (const command of commands) {
    const { result } = await execute(command, lan, engine)
    if (result !== 'done') throw new Error(`not filed: ${result}`)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / count
}

await measure(2_000)
const rounds = [await measure(5_000), await measure(5_000), await measure(5_000)]
console.log(`filing in the engine: ${Math.min(...rounds).toFixed(0)} µs CPU (budget 150 µs)`)
