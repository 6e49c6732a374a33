import { account } from '#app/messages/en/account.ts'
import { admin } from '#app/messages/en/admin.ts'
import { api } from '#app/messages/en/api.ts'
import { applicant } from '#app/messages/en/applicant.ts'
import { desk } from '#app/messages/en/desk.ts'
import { dossier } from '#app/messages/en/dossier.ts'
import { portal } from '#app/messages/en/portal.ts'
import { refusals } from '#app/messages/en/refusals.ts'
import { shell } from '#app/messages/en/shell.ts'
import { status } from '#app/messages/en/status.ts'
import { studio } from '#app/messages/en/studio.ts'
import type { Messages } from '#app/messages/vi.ts'

export const en: Messages = { account, admin, api, applicant, desk, dossier, portal, refusals, shell, status, studio }
