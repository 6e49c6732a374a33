/** Comma-separated values as spreadsheets write them: quoted cells, `,` `;` or tab, any line ends, perhaps a BOM. */
export type CsvRow = { line: number; cells: string[] }
export type CsvText = { rows: CsvRow[]; /** Line of a quote that is never closed. */ openQuote?: number }

const delimiters = [',', ';', '\t'] as const

/** Reads a whole text; the delimiter is the one the first line has most of. Blank lines are left out. */
export function readCsv(text: string): CsvText {
  const reader = new Reader(text.replace(/^\ufeff/, ''))
  return reader.readAll()
}

class Reader {
  readonly #text: string
  readonly #delimiter: string
  #at = 0
  #line = 1
  #openQuote: number | undefined

  constructor(text: string) {
    this.#text = text
    const [first = ''] = text.split(/\r\n?|\n/, 1)
    const count = (delimiter: string) => first.split(delimiter).length
    this.#delimiter = delimiters.toSorted((a, b) => count(b) - count(a))[0] ?? ','
  }

  readAll(): CsvText {
    const rows: CsvRow[] = []
    while (this.#at < this.#text.length) {
      const line = this.#line
      const cells = this.#readRow()
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
    }
    return { rows, ...(this.#openQuote !== undefined && { openQuote: this.#openQuote }) }
  }

  #readRow(): string[] {
    const cells = [this.#readCell()]
    while (this.#text[this.#at] === this.#delimiter) {
      this.#at++
      cells.push(this.#readCell())
    }
    this.#endLine()
    return cells
  }

  #readCell(): string {
    return this.#text[this.#at] === '"' ? this.#readQuoted() : this.#readPlain()
  }

  #readPlain(): string {
    const start = this.#at
    for (let char = this.#text[this.#at]; char !== undefined && char !== this.#delimiter && char !== '\n' && char !== '\r'; char = this.#text[this.#at]) this.#at++
    return this.#text.slice(start, this.#at).trim()
  }

  /** Two quotes stand for one; what follows the last quote belongs to the cell as it is. */
  #readQuoted(): string {
    const opened = this.#line
    let cell = ''
    for (;;) {
      const end = this.#text.indexOf('"', this.#at + 1)
      if (end === -1) return this.#leaveOpen(opened)
      const part = this.#text.slice(this.#at + 1, end)
      this.#line += part.split(/\r\n?|\n/).length - 1
      cell += part
      this.#at = end + 1
      if (this.#text[this.#at] !== '"') return `${cell}${this.#readPlain()}`.trim()
      cell += '"'
    }
  }

  #leaveOpen(opened: number): string {
    this.#openQuote = opened
    this.#at = this.#text.length
    return ''
  }

  #endLine(): void {
    if (this.#text[this.#at] === '\r') this.#at++
    if (this.#text[this.#at] === '\n') this.#at++
    this.#line++
  }
}
