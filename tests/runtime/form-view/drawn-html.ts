/** Faults of a drawn page that any reader's software would stumble over. */
export function faultsOf(html: string): string[] {
  const ids = attributesOf(html, 'id')
  const known = new Set(ids)
  const named = ['for', 'aria-describedby', 'aria-labelledby', 'list'].flatMap((name) =>
    attributesOf(html, name).flatMap((value) => value.split(' ')),
  )
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `duplicate id ${id}`),
    ...named.filter((id) => !known.has(id)).map((id) => `nothing has the id ${id}`),
    ...attributesOf(html, 'href').filter((href) => href.startsWith('#') && !known.has(href.slice(1))).map((href) => `dangling link ${href}`),
    ...(/ style=/.test(html) ? ['inline style'] : []),
  ]
}

export function attributesOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gi'))].map(([, value = '']) => value)
}

/** The wrapper of the field whose control has this id: from the tag that opens it to the control. */
export function beforeControl(html: string, id: string): string {
  const at = html.indexOf(` id="${id}"`)
  const open = Math.max(html.lastIndexOf('<div class="field', at), html.lastIndexOf('<fieldset', at))
  return html.slice(open, html.indexOf('>', at) + 1)
}
