/** Colours as three numbers of light from 0 to 1 (sRGB), and how they stand out from one another (WCAG 2.2). */
export type Colour = readonly [red: number, green: number, blue: number]

/** `#8c1813`; undefined for anything else. */
export function parseColour(text: string): Colour | undefined {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim()) ?? []
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return [parseInt(red, 16) / 255, parseInt(green, 16) / 255, parseInt(blue, 16) / 255]
}

export const printColour = (colour: Colour): string => `#${colour.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, '0')).join('')}`

/** From 1 (the same) to 21 (black on white). */
export function contrastOf(one: Colour, other: Colour): number {
  const [light = 1, dark = 1] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminanceOf([red, green, blue]: Colour): number {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** A colour on its way to another: 0 is the first, 1 the second. */
export const mixed = ([r, g, b]: Colour, [toR, toG, toB]: Colour, share: number): Colour => [r + (toR - r) * share, g + (toG - g) * share, b + (toB - b) * share]
