import { isList, memberOf, type Json } from '#builder/draft/json.ts'
import { TypedControl } from '#builder/editor/panel/typed-control.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Lines of a letter as a table: what they are called in both languages, and what stands there. */
export function LetterLines({ at, block, name }: { at: string; block: Json; name: string }) {
  const { store, messages } = useDraft()
  const { letters, panel } = messages
  const found = memberOf(block, 'lines')
  const lines = isList(found) ? found : []
  const list = `${at}/lines`
  const add = (): void => void store.do([{ kind: 'add', into: list, item: { label: { vi: '' }, value: '' } }])
  const heads = [`${messages.members.label} – ${panel.vietnamese}`, `${messages.members.label} – ${panel.english}`, letters.lineValue]
  return (
    <div className="scroll-x" role="region" aria-label={name} tabIndex={0}>
      <table className="letter-lines">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
            <th scope="col">{panel.remove}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((_line, index) => (
            <tr key={index}>
              {['label/vi', 'label/en', 'value'].map((member, column) => (
                <td key={member}>
                  <TypedControl at={`${list}/${index}/${member}`} id={`line${list}-${index}-${member}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')} label={`${heads[column]} ${index + 1}`} isRequired={member !== 'label/en'} lang={member === 'label/en' ? 'en' : 'vi'} />
                </td>
              ))}
              <td>
                <button type="button" className="button small" aria-label={`${panel.remove} ${index + 1}`} onClick={() => void store.do([{ kind: 'remove', at: `${list}/${index}`, evenIfUsed: true }])}>
                  ✕
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="button small" onClick={add}>
        {letters.addLine}
      </button>
    </div>
  )
}
