import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openInspector } from '#app/files/inspector.server.ts'

const inspector = openInspector()
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-strip-'))
})
afterAll(async () => {
  await inspector.close()
  rmSync(folder, { recursive: true })
})

/** Not the same everywhere, so that turning it is seen. */
const picture = () => sharp(Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, index) => (index * 7) % 256)), { raw: { width: 60, height: 40, channels: 3 } })
const taken = { IFD0: { Make: 'Fabrikam', Artist: 'Nguyễn Thị Hòa' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 1/1' } }
const makers = { jpeg: picture().jpeg(), png: picture().png(), webp: picture().webp({ lossless: true }) }
const shown = (path: string) => sharp(readFileSync(path)).autoOrient().raw().toBuffer()

describe.each(Object.entries(makers))('%s', (kind, maker) => {
  test.each([undefined, 1, 3, 6, 8])('with orientation %s loses what the camera wrote and looks the same', async (orientation) => {
    const made = maker.clone().withExifMerge(taken)
    const bytes = await (orientation === undefined ? made : made.withMetadata({ orientation }).withExifMerge(taken)).toBuffer()
    const path = join(folder, `${kind}-${orientation}`)
    writeFileSync(path, bytes)
    expect(bytes.includes('Fabrikam')).toBe(true)
    const before = await shown(path)

    const found = await inspector.inspect({ path, accept: ['image'], strip: true })

    const after = readFileSync(path)
    expect(found).toMatchObject({ type: `image/${kind}`, size: after.length, thumbnail: true })
    expect(after.includes('Fabrikam')).toBe(false)
    expect(after.includes('Nguy')).toBe(false)
    expect((await shown(path)).equals(before)).toBe(true)
    const { orientation: kept = 1 } = await sharp(after).metadata()
    expect(kept).toBe(orientation ?? 1)
  })
})

test('a picture that is not asked to lose anything is kept byte for byte', async () => {
  const path = join(folder, 'kept')
  const bytes = await makers.jpeg.clone().withExif(taken).toBuffer()
  writeFileSync(path, bytes)
  expect(await inspector.inspect({ path, accept: ['image'], strip: false })).toEqual({ type: 'image/jpeg', thumbnail: true })
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a kind of picture that cannot be stripped is refused where it must be', async () => {
  const path = join(folder, 'tiff')
  writeFileSync(path, await picture().tiff().toBuffer())
  expect(await inspector.inspect({ path, accept: ['image'], strip: true })).toBe('keeps-metadata')
})

test('what hides behind the end of a picture is gone with it', async () => {
  const path = join(folder, 'tail')
  writeFileSync(path, Buffer.concat([await makers.jpeg.clone().toBuffer(), Buffer.from('a motion picture of a phone')]))
  expect(await inspector.inspect({ path, accept: ['image'], strip: true })).toMatchObject({ type: 'image/jpeg' })
  expect(readFileSync(path).includes('motion')).toBe(false)
})
