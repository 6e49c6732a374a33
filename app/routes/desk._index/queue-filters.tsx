import { queueSorts, toQueueQuery } from '#app/components/desk/queue-address.ts'
import { SelectInput } from '#app/components/desk/select-input.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { QueueData } from '#app/routes/desk._index/queue.server.ts'

type QueueFiltersProps = { queue: Pick<QueueData, 'request' | 'filtered' | 'procedures' | 'steps'> }

/** What narrows and orders the list; a plain form whose answer is the address. */
export function QueueFilters({ queue: { request, filtered, procedures, steps } }: QueueFiltersProps) {
  const language = useLanguage()
  const { desk } = useMessages()
  const titled = (things: QueueData['steps']) => things.map(({ key, title }) => ({ value: key, text: inLanguage(title, language) }))
  return (
    <form className="filters" method="get" action="/desk" role="search" aria-label={desk.filters}>
      <input type="hidden" name="view" value={request.view} />
      <div className="field wide">
        <label htmlFor="q">{desk.search}</label>
        <input type="search" id="q" name="q" defaultValue={request.search} maxLength={200} placeholder={desk.searchHint} />
      </div>
      <SelectInput name="procedure" label={desk.procedure} value={request.procedure} none={desk.anyProcedure} options={titled(procedures)} />
      {steps.length > 0 && <SelectInput name="step" label={desk.step} value={request.step} none={desk.anyStep} options={titled(steps)} />}
      <SelectInput name="sort" label={desk.sort} value={request.sort} options={queueSorts.map((sort) => ({ value: sort, text: desk.sorts[sort] }))} />
      <label className="tick">
        <input type="checkbox" name="overdue" value="1" defaultChecked={request.overdueOnly} /> {desk.overdueOnly}
      </label>
      <p className="buttons">
        <button className="button small" type="submit">
          {desk.apply}
        </button>
        {filtered && (
          <a className="button quiet small" href={`/desk${toQueueQuery({ view: request.view, sort: request.sort })}`}>
            {desk.clear}
          </a>
        )}
      </p>
    </form>
  )
}
