import type { Next } from './chance.ts'

/** A door that strangers' input comes through: how hostile input for it is made, and what the door says of it. */
export type FuzzTarget<Input = string> = {
  /** The same numbers give the same input. */
  make(next: Next): Input
  /** What became of the input in a word or two, for counting. A refusal is an answer; an exception is a fault. */
  take(input: Input): string | Promise<string>
}
