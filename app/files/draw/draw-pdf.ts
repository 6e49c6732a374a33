import { Canvas, createCanvas } from '@napi-rs/canvas'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

const longestSide = 320
/** A sheet of A4 scanned at 600 dots an inch has fewer; what has more is left out of the drawing. */
const mostPixels = 40_000_000
const library = (folder: string): string => fileURLToPath(new URL(`${folder}/`, import.meta.resolve('pdfjs-dist/package.json')))

/** The first page of a PDF as a small picture. Throws for one that cannot be drawn. */
export async function drawPdf(path: string): Promise<Buffer> {
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: mostPixels,
    useSystemFonts: false,
    cMapUrl: library('cmaps'),
    standardFontDataUrl: library('standard_fonts'),
    wasmUrl: library('wasm'),
    iccUrl: library('iccs'),
  })
  try {
    const page = await (await task.promise).getPage(1)
    const { width, height } = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: longestSide / Math.max(width, height) })
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
    if (!isOfBrowser(canvas)) throw new Error('no canvas')
    await page.render({ canvas, viewport }).promise
    return canvas.toBuffer('image/webp', 70)
  } finally {
    await task.destroy()
  }
}

/** The canvas of the server has all that the library uses of a browser's. */
function isOfBrowser(canvas: unknown): canvas is HTMLCanvasElement & Canvas {
  return canvas instanceof Canvas
}
