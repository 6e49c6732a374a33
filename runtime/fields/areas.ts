import { toLine } from '#runtime/fields/typed-text.ts'
import type { AreasFile } from '#schemas/generated/areas.ts'

/** Provinces and communes in force. The data is a file of the installation, because areas are merged and renamed. */
export type Areas = {
  readonly provinces: readonly Area[]
  findProvince(code: string): Area | undefined
  communesOf(province: string): readonly Area[]
  findCommune(code: string): (Area & { province: string }) | undefined
  /** Whether every commune of the province is listed; otherwise its name may be typed. */
  isComplete(province: string): boolean
}
export type Area = { code: string; name: string }

/** Makes the areas of a data file ready for look-up. */
export function toAreas(file: AreasFile): Areas {
  const provinces = new Map(file.provinces.map((province) => [province.code, province]))
  const communes = new Map(
    file.provinces.flatMap(({ code, communes: of }) => of.map((commune) => [commune.code, { ...commune, province: code }])),
  )
  return {
    provinces: file.provinces.map(({ code, name }) => ({ code, name })),
    findProvince: (code) => provinces.get(code),
    communesOf: (province) => provinces.get(province)?.communes ?? [],
    findCommune: (code) => communes.get(code),
    isComplete: (province) => provinces.get(province)?.complete ?? false,
  }
}

export const noAreas: Areas = toAreas({ format: 'motcua/areas@1', inForceOn: '0001-01-01', note: { vi: '-' }, provinces: [] })

/** An address in one line, with the names in force; codes and typed names it does not know stand as they are. */
export function printAddress(address: { street?: string; commune?: string; province?: string }, areas: Areas): string {
  const commune = areas.findCommune(address.commune ?? '')?.name ?? address.commune
  const province = areas.findProvince(address.province ?? '')?.name ?? address.province
  return [address.street, commune, province].filter(Boolean).map((part) => toLine(String(part))).join(', ')
}
