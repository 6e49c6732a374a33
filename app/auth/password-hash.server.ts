import { hash, verify, type Options } from '@node-rs/argon2'

/** argon2id (the library's default kind), 64 MiB and three passes: about 0.1 s on one core, off the main thread. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } satisfies Options

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

export const verifyPassword = (input: { hash: string; password: string }): Promise<boolean> =>
  verify(input.hash, input.password.normalize('NFKC'))
