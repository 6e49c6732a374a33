import { useStudio } from '#builder/editor/use-draft.tsx'
import { useLoaded } from '#builder/editor/use-loaded.ts'
import type { SharedProcedure } from '#builder/library/shared-procedure.ts'

/** What other procedures share; undefined until it is here. */
export function useShared(): readonly SharedProcedure[] | undefined {
  return useLoaded(useStudio().shared.others)
}
