/** How files of a kind begin. */
export const magic = {
  zip: 'PK\x03\x04',
  emptyZip: 'PK\x05\x06',
  ole: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
  rar: 'Rar!\x1A\x07',
  sevenZip: '7z\xBC\xAF\x27\x1C',
  pdf: '%PDF-',
} as const

export const startsWith = (bytes: Buffer, text: string): boolean => bytes.subarray(0, text.length).equals(Buffer.from(text, 'latin1'))

/** Archives that are not looked into: inside another archive they could hide anything. */
const sealed = [magic.rar, magic.sevenZip, '\x1F\x8B\x08', 'BZh', '\xFD7zXZ\0', '\x28\xB5\x2F\xFD', 'MSCF\0']

export const archiveMagic = (bytes: Buffer): boolean => sealed.some((text) => startsWith(bytes, text))
