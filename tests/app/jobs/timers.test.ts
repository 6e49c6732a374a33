import { expect, test } from 'vitest'
import { passTimeOnce } from '#app/jobs/timers.server.ts'
import { onEveryProduct } from '../../support/product.ts'

onEveryProduct('timers', (given) => {
  test('find nothing to do where no dossier waits', async () => {
    expect(await passTimeOnce(given.product.runtime.casework)).toBe(0)
  })
})
