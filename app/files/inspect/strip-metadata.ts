import { stripJpeg } from '#app/files/inspect/strip-jpeg.ts'
import { stripPng } from '#app/files/inspect/strip-png.ts'
import { stripWebp } from '#app/files/inspect/strip-webp.ts'

/** Takes what a camera wrote beside the picture out of it; the picture keeps every pixel, its colours and its way up. */
type Strip = (image: Buffer, orientation: number) => Buffer

const strips: Readonly<Record<string, Strip>> = { 'image/jpeg': stripJpeg, 'image/png': stripPng, 'image/webp': stripWebp }

/** How pictures of a type are stripped; undefined for types whose metadata cannot be told from the picture. */
export const stripOf = (type: string): Strip | undefined => (Object.hasOwn(strips, type) ? strips[type] : undefined)
