import { toText } from '#runtime/fields/scalar-text.ts'
import type { ControlProps, FieldOf } from './control-props.ts'
import type { Area } from '#runtime/fields/areas.ts'

/**
 * Province, then commune, then the rest. The communes of the chosen province are in the page; without script a named
 * button fetches those of another one.
 */
export function AddressControl({ field, question, name, value }: ControlProps<FieldOf<'address'>>) {
  const { id, pointer, context } = question
  const { texts, areas } = context
  const part = (key: string) => (typeof value === 'object' && !Array.isArray(value) ? toText(value[key] ?? '') : '')
  const [province, commune, street] = [part('province'), part('commune'), part('street')]
  const offered = areas.provinces.filter(({ code }) => field.provinces?.includes(code) ?? true)
  const communes = province === '' ? [] : areas.communesOf(province)
  return (
    <div className="address">
      <p>
        <label htmlFor={`${id}.province`}>{texts.province}</label>
        <AreaSelect id={`${id}.province`} name={`${name}[province]`} areas={offered} chosen={province} none={texts.choose} />
        <button className="button small" name="_do" value={`communes:${pointer}`}>{texts.showCommunes}</button>
      </p>
      <p>
        <label htmlFor={`${id}.commune`}>{texts.commune}</label>
        {province === '' || areas.isComplete(province) ? (
          <AreaSelect id={`${id}.commune`} name={`${name}[commune]`} areas={communes} chosen={commune}
            none={province === '' ? texts.communesFirst : texts.choose} />
        ) : (
          <CommuneInput id={`${id}.commune`} name={`${name}[commune]`} communes={communes} value={commune} />
        )}
      </p>
      <p>
        <label htmlFor={`${id}.street`}>{texts.street}</label>
        <input id={`${id}.street`} name={`${name}[street]`} defaultValue={street} autoComplete="street-address" />
      </p>
    </div>
  )
}

type AreaSelectProps = { id: string; name: string; areas: readonly Area[]; chosen: string; none: string }

/** A code that is not offered any more stays chosen, by its code, until the person changes it. */
function AreaSelect({ id, name, areas, chosen, none }: AreaSelectProps) {
  const unknown = chosen !== '' && !areas.some(({ code }) => code === chosen)
  return (
    <select id={id} name={name} defaultValue={chosen}>
      <option value="">{none}</option>
      {unknown && <option value={chosen}>{chosen}</option>}
      {areas.map((area) => <option key={area.code} value={area.code}>{area.name}</option>)}
    </select>
  )
}

/** Where the list of a province has gaps, the name may be typed: the list only suggests. */
function CommuneInput({ id, name, communes, value }: { id: string; name: string; communes: readonly Area[]; value: string }) {
  const known = communes.find(({ code }) => code === value)
  return (
    <>
      <input id={id} name={name} list={`${id}:l`} defaultValue={known?.name ?? value} />
      <datalist id={`${id}:l`}>{communes.map((area) => <option key={area.code}>{area.name}</option>)}</datalist>
    </>
  )
}
