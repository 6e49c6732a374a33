import { useMemo } from 'react'
import { toJson } from '#builder/draft/json.ts'
import { fromDraftPointer } from '#builder/draft/place.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Ids of the parts that errors were found in. */
export function useFaultyParts(): ReadonlySet<string> {
  const { draft, findings } = useDraft()
  return useMemo(() => {
    const places = findings.filter(({ severity }) => severity === 'error').map(({ place }) => fromDraftPointer(toJson(draft), place))
    return new Set(places.map((place) => place.slice(1).split('/')[0] ?? ''))
  }, [draft, findings])
}
