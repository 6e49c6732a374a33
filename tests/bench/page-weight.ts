import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { get } from 'node:http'

/** Bytes over the wire of a page and of what it loads, by encoding. */
export type PageWeight = { encoding: string; html: number; styles: number; scripts: number; fonts: number; complete: number; withScript: number }

type Fetched = { bytes: number; text: string; found: string[] }

/** Weighs a page as a browser would load it for the first time. Fonts count apart: `font-display: swap` reads without them. */
export async function weighPage(url: string, cookie: string, encoding: 'gzip' | 'br'): Promise<PageWeight> {
  const page = await fetchRaw(url, cookie, encoding)
  const styles = await fetchAll(matches(page.text, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g), url, encoding)
  const scripts = await fetchAll(matches(page.text, /<script[^>]+src="([^"]+)"/g), url, encoding)
  const imported = await fetchAll(scripts.flatMap(({ text, found }) => matches(text, /(?:from|import)\s*\(?["'](\.?\/[^"']+\.js)["']/g).map((path) => new URL(path, new URL(found[0] ?? '', url)).pathname)), url, encoding)
  const preloaded = matches(page.text, /<link[^>]+rel="preload"[^>]+href="([^"]+\.woff2)"/g)
  const fonts = await fetchAll(preloaded, url, encoding)
  const sum = (all: Fetched[]): number => all.reduce((total, { bytes }) => total + bytes, 0)
  const weight = { html: page.bytes, styles: sum(styles), scripts: sum([...scripts, ...imported]), fonts: sum(fonts) }
  return { encoding, ...weight, complete: weight.html + weight.styles, withScript: weight.html + weight.styles + weight.scripts }
}

async function fetchAll(paths: string[], base: string, encoding: string): Promise<Fetched[]> {
  return Promise.all([...new Set(paths)].map(async (path) => ({ ...(await fetchRaw(new URL(path, base).href, '', encoding)), found: [path] })))
}

function fetchRaw(url: string, cookie: string, encoding: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { Cookie: cookie, 'Accept-Encoding': encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`))
        const used = response.headers['content-encoding']
        resolve({ bytes: body.length, text: (used === 'br' ? brotliDecompressSync(body) : used === 'gzip' ? gunzipSync(body) : body).toString(), found: [] })
      })
    }).on('error', reject)
  })
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, path = '']) => path)
