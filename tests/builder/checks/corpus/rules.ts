import type { FaultCase } from './corpus.ts'
export const ruleCases: FaultCase[] = []
