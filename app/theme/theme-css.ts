import type { BrandColours, ThemeColours } from '#app/theme/derive-theme.ts'

const declarations = ({ brand, brandStrong, brandSoft, onBrand, link }: BrandColours): string =>
  `--brand: ${brand}; --brand-strong: ${brandStrong}; --brand-soft: ${brandSoft}; --on-brand: ${onBrand}; --link: ${link};`

/** The stylesheet of a theme: only tokens, in a layer of its own over ours. Colours were printed by us, so nothing is quoted. */
export function themeCss({ light, dark }: ThemeColours): string {
  return `@layer theme {\n  :root { ${declarations(light)} }\n  @media (prefers-color-scheme: dark) { :root { ${declarations(dark)} } }\n}\n`
}
