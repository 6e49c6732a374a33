import { account } from '#app/messages/vi/account.ts'
import { admin } from '#app/messages/vi/admin.ts'
import { api } from '#app/messages/vi/api.ts'
import { applicant } from '#app/messages/vi/applicant.ts'
import { desk } from '#app/messages/vi/desk.ts'
import { dossier } from '#app/messages/vi/dossier.ts'
import { draft } from '#app/messages/vi/draft.ts'
import { move } from '#app/messages/vi/move.ts'
import { portal } from '#app/messages/vi/portal.ts'
import { refusals } from '#app/messages/vi/refusals.ts'
import { schemaImport } from '#app/messages/vi/schema-import.ts'
import { shell } from '#app/messages/vi/shell.ts'
import { status } from '#app/messages/vi/status.ts'
import { studio } from '#app/messages/vi/studio.ts'
import { uploads } from '#app/messages/vi/uploads.ts'

/** Interface texts by area; one file of texts per area and language. Procedure texts are data, not here. */
export const vi = { account, admin, api, applicant, desk, dossier, draft, move, portal, refusals, schemaImport, shell, status, studio, uploads }
export type Messages = Widened<typeof vi>

/** Literal types widened, so that another language may say it differently but must say all of it. */
type Widened<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { [K in keyof T]: Widened<T[K]> }
