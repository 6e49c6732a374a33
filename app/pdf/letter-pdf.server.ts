import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { toCodeRows } from '#app/pdf/code-rows.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'

export type LetterAddresses = { paper: string; tracking: string }

/**
 * Sets a letter as tagged PDF. The same content gives the same bytes: the date in the file is that of the letter.
 * Throws when Typst refuses the template, never for what a letter says: content comes in as data.
 */
export function letterPdf(content: LetterContent, addresses: LetterAddresses, issuedAt: string): Uint8Array {
  const typst = typstCompiler()
  const bytes = typst.pdf(toDocument(content, addresses), { creationTimestamp: Math.floor(Date.parse(issuedAt) / 1000) })
  typst.evictCache(10)
  return bytes
}

/** The pages of a letter below each other as one SVG picture, without a ground: that of a later page would cover the first. */
export function letterPicture(content: LetterContent, addresses: LetterAddresses): string {
  const typst = typstCompiler()
  const { mainFileContent, inputs } = toDocument(content, addresses)
  const picture = typst.plainSvg({ mainFileContent: `#set page(fill: none)\n${mainFileContent}`, inputs })
  typst.evictCache(10)
  return picture
}

function toDocument(content: LetterContent, addresses: LetterAddresses): { mainFileContent: string; inputs: Record<string, string> } {
  const codes = {
    paper: { address: addresses.paper, rows: toCodeRows(addresses.paper) },
    tracking: { address: addresses.tracking, rows: toCodeRows(addresses.tracking) },
  }
  return { mainFileContent: template(), inputs: { letter: JSON.stringify(content), codes: JSON.stringify(codes) } }
}

let made: NodeCompiler | undefined
let text: string | undefined

/** One compiler per process: it loads the fonts once. */
export function typstCompiler(): NodeCompiler {
  made ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [packageFolder('@expo-google-fonts/tinos')] }] })
  return made
}

function template(): string {
  text ??= readFileSync(templatePath(), 'utf8')
  return text
}

const packageFolder = (name: string): string => dirname(createRequire(`${process.cwd()}/package.json`).resolve(`${name}/package.json`))

/** Also right when this module was bundled somewhere else: the server is started in the folder of the project. */
const templatePath = (): string => `${process.cwd()}/app/pdf/letter.typ`
