import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { contrastOf, parseColour, type Colour } from '#app/theme/contrast.ts'
import { deriveTheme, partContrast, textContrast } from '#app/theme/derive-theme.ts'
import { themeCss } from '#app/theme/theme-css.ts'

const colour = (text: string): Colour => parseColour(text) ?? [Number.NaN, 0, 0]
const [paper, darkSurface] = [colour('#fbf8f1'), colour('#201c18')]

describe('contrast', () => {
  test('is 21 between black and white and 1 between a colour and itself', () => {
    expect(contrastOf(colour('#000000'), colour('#FFFFFF'))).toBeCloseTo(21, 5)
    expect(contrastOf(colour('#336699'), colour('#336699'))).toBe(1)
    expect(contrastOf(colour('#767676'), colour('#ffffff'))).toBeCloseTo(4.54, 2)
  })
})

describe('a brand colour', () => {
  test.each(['', 'red', '#fff', '#12345', '#1234567', '#gggggg', '#000000; } body { display: none', 'url(#1)'])('%j is none', (text) => {
    expect(deriveTheme(text)).toEqual({ result: 'refused', problem: { code: 'not-a-colour' } })
  })

  test('that is too pale is refused with its contrast and the nearest that will do', () => {
    const refused = deriveTheme('#ff8800')
    if (refused.result !== 'refused' || refused.problem.code !== 'too-pale') throw new Error('not refused')
    expect(refused.problem.contrast).toBeLessThan(textContrast)
    expect(deriveTheme(refused.problem.suggestion).result).toBe('derived')
  })

  test('gives words that read in light and in dark, whatever it is', () => {
    const readable = fc.check(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const outcome = deriveTheme(`#${value.toString(16).padStart(6, '0')}`)
        if (outcome.result === 'refused') return outcome.problem.code === 'too-pale' && deriveTheme(outcome.problem.suggestion).result === 'derived'
        const { light, dark } = outcome.colours
        return (
          contrastOf(colour(light.link), paper) >= textContrast &&
          contrastOf(colour(light.onBrand), colour(light.brand)) >= textContrast &&
          contrastOf(colour(light.onBrand), colour(light.brandStrong)) >= textContrast &&
          contrastOf(colour(dark.link), darkSurface) >= textContrast &&
          contrastOf(colour(dark.onBrand), colour(dark.brand)) >= partContrast
        )
      }),
      { numRuns: 3000 },
    )
    expect(readable.counterexample).toBeNull()
  })

  test('becomes nothing but tokens in the layer of themes', () => {
    const outcome = deriveTheme('#0b3d6b')
    if (outcome.result !== 'derived') throw new Error('refused')
    expect(themeCss(outcome.colours)).toMatch(/^@layer theme \{[\s\S]*--brand: #0b3d6b;[\s\S]*prefers-color-scheme: dark[\s\S]*\}\n$/)
  })
})
