import { postalKeys, type PostalKey } from '#app/demo/applications.ts'
import { courses, granted, type Course, type Deed } from '#app/demo/courses.ts'
import type { Pick } from '#app/demo/picker.ts'
import type { Channel } from '#runtime/dossier/dossier.ts'

/** One dossier of the demonstration: who asks for what, and when each deed is done, in working hours before now. */
export type Story = { procedure: PostalKey; enterprise: number; channel: Channel; filed: number; deeds: Array<{ deed: Deed; ago: number }> }

/** How many of the sample enterprises hold a licence; the others hold a confirmation. */
const licensed = 8
const enterprisesWithPaper = 14

/** A hundred dossiers in all states. The same picker gives the same plan. */
export function planStories(pick: Pick): Story[] {
  const first = Array.from({ length: granted.count }, (_, enterprise) => tell(granted, enterprise < licensed ? 'postal-licence-grant' : 'postal-notice-confirm', enterprise, pick))
  const later = courses.flatMap((course) => Array.from({ length: course.count }, () => tellLater(course, pick)))
  return [...first, ...later]
}

function tellLater(course: Course, pick: Pick): Story {
  const procedure = pick(postalKeys)
  return tell(course, procedure, pick(holdersFor[procedure]), pick)
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index)
const withLicence = range(0, licensed)
const withConfirmation = range(licensed, enterprisesWithPaper)

/** A first licence is for those who have none yet, the others for those who have one. */
const holdersFor: Record<PostalKey, number[]> = {
  'postal-licence-grant': withConfirmation,
  'postal-licence-amend': withLicence,
  'postal-licence-renew': withLicence,
  'postal-licence-reissue': withLicence,
  'postal-notice-confirm': withLicence,
  'postal-notice-reissue': withConfirmation,
}

function tell({ deeds, ago }: Course, procedure: PostalKey, enterprise: number, pick: Pick): Story {
  let at = between(ago, pick)
  const told = deeds.toReversed().map((deed) => {
    const done = { deed, ago: at }
    at += between(deed.after, pick)
    return done
  })
  return { procedure, enterprise, channel: pick(channels), filed: at, deeds: told.toReversed() }
}

const channels: readonly Channel[] = ['online', 'online', 'online', 'online', 'online', 'online', 'counter', 'post']
const tenths = range(0, 11)
const between = ([least, most]: readonly [number, number], pick: Pick): number => least + ((most - least) * pick(tenths)) / 10 + pick(tenths) / 100
