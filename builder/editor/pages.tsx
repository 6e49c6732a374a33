import type { ComponentType } from 'react'
import { FormPage } from '#builder/editor/form/form-page.tsx'
import { GuidePage } from '#builder/editor/guide/guide-page.tsx'
import { HistoryPage } from '#builder/editor/history/history-page.tsx'
import { HomePage } from '#builder/editor/home/home-page.tsx'
import { LanguagesPage } from '#builder/editor/languages/languages-page.tsx'
import { LettersPage } from '#builder/editor/letters/letters-page.tsx'
import { PapersPage } from '#builder/editor/papers/papers-page.tsx'
import { PublishPage } from '#builder/editor/publish/publish-page.tsx'
import { RegisterPage } from '#builder/editor/register-page.tsx'
import { RulesPage } from '#builder/editor/rules/rules-page.tsx'
import { SimulatePage } from '#builder/editor/simulate/simulate-page.tsx'
import { SourcePage } from '#builder/editor/source/source-page.tsx'
import { StepsPage } from '#builder/editor/steps/steps-page.tsx'
import { TablesPage } from '#builder/editor/tables/tables-page.tsx'
import type { StudioPage } from '#builder/editor/studio-pages.ts'

/** The editor of each page. Until a page has one of its own, its parts are edited as lists with properties. */
export const pages: Readonly<Record<StudioPage, ComponentType>> = {
  home: HomePage,
  form: FormPage,
  papers: PapersPage,
  steps: StepsPage,
  rules: RulesPage,
  tables: TablesPage,
  letters: LettersPage,
  register: RegisterPage,
  guide: GuidePage,
  languages: LanguagesPage,
  simulate: SimulatePage,
  publish: PublishPage,
  history: HistoryPage,
  source: SourcePage,
}
