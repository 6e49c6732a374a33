import { orNull, orUndefined } from '#db/codecs.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'

/** The look of an agency; `agency` is empty for the whole portal, `logo` a PNG in base64. */
export type StoredTheme = { agency: string; name: string; brand: string; logo?: string }

/** Themes by agency: a handful, read together. */
export function themeStore(kysely: Kysely<Tables>) {
  return {
    list: async (): Promise<StoredTheme[]> => {
      const rows = await kysely.selectFrom('themes').selectAll().orderBy('agency').execute()
      return rows.map(({ agency, name, brand, logo }) => ({ agency, name, brand, logo: orUndefined(logo) }))
    },
    save: async ({ agency, name, brand, logo }: StoredTheme, by: string, at: string): Promise<void> => {
      const row = { name, brand, logo: orNull(logo), saved_by: by, saved_at: at }
      await kysely.insertInto('themes').values({ agency, ...row }).onConflict((conflict) => conflict.column('agency').doUpdateSet(row)).execute()
    },
    remove: async (agency: string): Promise<void> => {
      await kysely.deleteFrom('themes').where('agency', '=', agency).execute()
    },
  }
}
