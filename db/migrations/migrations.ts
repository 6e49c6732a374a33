import { statements as people } from '#db/migrations/001-people.ts'
import { statements as procedures } from '#db/migrations/002-procedures.ts'
import { statements as dossiers } from '#db/migrations/003-dossiers.ts'
import { statements as registers } from '#db/migrations/004-registers.ts'
import { statements as outbox } from '#db/migrations/005-outbox.ts'
import { statements as searchProgress } from '#db/migrations/006-search-progress.ts'
import { statements as uploads } from '#db/migrations/008-uploads.ts'
import { statements as fileFacts } from '#db/migrations/009-file-facts.ts'
import { statements as commits } from '#db/migrations/010-commits.ts'
import { statements as contents } from '#db/migrations/011-contents.ts'
import { statements as holding } from '#db/migrations/012-holding.ts'
import { statements as filling } from '#db/migrations/014-filling.ts'
import { statements as draftPeople } from '#db/migrations/015-draft-people.ts'
import { statements as themes } from '#db/migrations/016-themes.ts'
import { statements as studioDrafts } from '#db/migrations/017-studio-drafts.ts'
import { statements as scenarios } from '#db/migrations/020-scenarios.ts'
import { statements as timers } from '#db/migrations/021-timers.ts'
import { statements as publicationControl } from '#db/migrations/022-publication-control.ts'
import { statements as keptContent } from '#db/migrations/024-kept-content.ts'
import { statements as numberedLists } from '#db/migrations/025-numbered-lists.ts'
import { statements as onePassword } from '#db/migrations/027-one-password.ts'
import { statements as jobsInOrder } from '#db/migrations/028-jobs-in-order.ts'
import { statements as behindTheCommit } from '#db/migrations/029-behind-the-commit.ts'

/** Every migration in order. One that has been released is never edited: a change is a new line. */
export const migrations: ReadonlyArray<{ name: string; statements: (dialect: 'sqlite' | 'postgres') => string[] }> = [
  { name: '001-people', statements: people },
  { name: '002-procedures', statements: procedures },
  { name: '003-dossiers', statements: dossiers },
  { name: '004-registers', statements: registers },
  { name: '005-outbox', statements: outbox },
  { name: '006-search-progress', statements: searchProgress },
  { name: '008-uploads', statements: uploads },
  { name: '009-file-facts', statements: fileFacts },
  { name: '010-commits', statements: commits },
  { name: '011-contents', statements: contents },
  { name: '012-holding', statements: holding },
  { name: '014-filling', statements: filling },
  { name: '015-draft-people', statements: draftPeople },
  { name: '016-themes', statements: themes },
  { name: '017-studio-drafts', statements: studioDrafts },
  { name: '020-scenarios', statements: scenarios },
  { name: '021-timers', statements: timers },
  { name: '022-publication-control', statements: publicationControl },
  { name: '024-kept-content', statements: keptContent },
  { name: '025-numbered-lists', statements: numberedLists },
  { name: '027-one-password', statements: onePassword },
  { name: '028-jobs-in-order', statements: jobsInOrder },
  { name: '029-behind-the-commit', statements: behindTheCommit },
]
