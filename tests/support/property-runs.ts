/** How often a property is tried, and from which seed: `SEED` and `RUNS` try others than those of every day. */
export function propertyRuns(usual: number): { numRuns: number; seed?: number } {
  const [seed, runs] = [process.env['SEED'], process.env['RUNS']]
  return { numRuns: runs === undefined ? usual : Number(runs), ...(seed !== undefined && { seed: Number(seed) }) }
}
