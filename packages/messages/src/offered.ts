/** The languages besides English, each by its tag: a folder, and its line here. A catalogue is fetched when somebody chooses it. */
import type { Catalogue } from './catalogue.ts'

export interface OfferedLanguage {
  /** As its speakers call it. */
  name: string
  /** As organisers read it. */
  inEnglish: string
  dir: 'ltr' | 'rtl'
  load(): Promise<{ translated: Catalogue }>
}

export const LANGUAGES: Readonly<Record<string, OfferedLanguage>> = {
  bn: { name: 'বাংলা', inEnglish: 'Bengali', dir: 'ltr', load: () => import('./bn/index.ts') },
  cy: { name: 'Cymraeg', inEnglish: 'Welsh', dir: 'ltr', load: () => import('./cy/index.ts') },
  pl: { name: 'Polski', inEnglish: 'Polish', dir: 'ltr', load: () => import('./pl/index.ts') },
  ur: { name: 'اردو', inEnglish: 'Urdu', dir: 'rtl', load: () => import('./ur/index.ts') },
}
