import { contrastOf, mixed, parseColour, printColour, type Colour } from '#app/theme/contrast.ts'

/** Colours that follow from one brand colour, in light and in dark. */
export type ThemeColours = { light: BrandColours; dark: BrandColours }
export type BrandColours = { brand: string; brandStrong: string; brandSoft: string; onBrand: string; link: string }
export type ThemeProblem = { code: 'not-a-colour' } | { code: 'too-pale'; contrast: number; suggestion: string }

/** Headings, buttons and links in the brand colour stand on these grounds of ours (tokens.css). */
const white: Colour = [1, 1, 1]
const black: Colour = [0, 0, 0]
const paper = toColour('#fbf8f1')
const darkPaper = toColour('#171411')
const darkSurface = toColour('#201c18')

/** Links are text for everybody: the strict measure. Large or bold parts on the brand colour need the lesser one. */
export const textContrast = 7
export const partContrast = 4.5

/**
 * The colours of a theme, or why its brand colour is refused: it must be told from paper at 7:1 as the house colour is.
 * In the dark the same hue is made lighter until it is as clear there.
 */
export function deriveTheme(brandText: string): { result: 'derived'; colours: ThemeColours } | { result: 'refused'; problem: ThemeProblem } {
  const brand = parseColour(brandText)
  if (!brand) return { result: 'refused', problem: { code: 'not-a-colour' } }
  const contrast = contrastOf(brand, paper)
  if (contrast < textContrast) return { result: 'refused', problem: { code: 'too-pale', contrast, suggestion: printColour(towards(brand, black, paper, textContrast)) } }
  const light = { brand, strong: mixed(brand, black, 0.22), soft: mixed(paper, brand, 0.08), on: white, link: brand }
  const darkLink = towards(brand, white, darkSurface, textContrast)
  // A button in the dark: light enough to be seen, dark enough for white words on it.
  const darkBrand = withinBoth(brand)
  const dark = { brand: darkBrand, strong: mixed(darkBrand, white, 0.2), soft: mixed(darkPaper, brand, 0.35), on: white, link: darkLink }
  return { result: 'derived', colours: { light: printed(light), dark: printed(dark) } }
}

/** The nearest mix of a colour with another that is as clear on a ground as wanted. */
function towards(from: Colour, to: Colour, ground: Colour, wanted: number): Colour {
  for (let step = 0; step <= 100; step += 1) {
    const tried = mixed(from, to, step / 100)
    if (contrastOf(toPrinted(tried), ground) >= wanted) return tried
  }
  return to
}

/** The lightest mix with white on which white words still read. */
function withinBoth(brand: Colour): Colour {
  let best = brand
  for (let step = 0; step <= 60; step += 1) {
    const tried = mixed(brand, white, step / 100)
    if (contrastOf(toPrinted(tried), white) < partContrast) break
    best = tried
  }
  return best
}

type Parts = { brand: Colour; strong: Colour; soft: Colour; on: Colour; link: Colour }
const printed = ({ brand, strong, soft, on, link }: Parts): BrandColours => ({ brand: printColour(brand), brandStrong: printColour(strong), brandSoft: printColour(soft), onBrand: printColour(on), link: printColour(link) })

/** What the eight bits of a printed colour make of it: contrast is judged on what is shown. */
const toPrinted = (colour: Colour): Colour => toColour(printColour(colour))

function toColour(text: string): Colour {
  const colour = parseColour(text)
  if (!colour) throw new Error(`${text} is no colour`)
  return colour
}
