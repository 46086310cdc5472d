import { readFileSync } from 'node:fs'
import { STYLE } from './addresses.ts'
import { collect, type Edition } from './collection.ts'
import { type Correction, correctionsOf } from './corrections.ts'
import { type LibraryAbout, type LibraryFile, type Page, type PageFrame, pageFile } from './page.ts'
import { activityPages } from './pages/activity.ts'
import { casePages, casesOf, casesPage } from './pages/case.ts'
import { correctionsFeed, correctionsPage, notHerePage } from './pages/corrections.ts'
import { eventPages } from './pages/event.ts'
import { groupPages } from './pages/group.ts'
import { groupsPage, homePage } from './pages/home.ts'
import { notePages } from './pages/note.ts'
import { practicePages, practicesOf, practicesPage } from './pages/practice.ts'
import { searchFiles, searchPage } from './pages/search.ts'
import { themePages } from './pages/theme.ts'
import type { Published } from './published.ts'
import { openThemes, THEMES_FILE, type Theme, writeThemes } from './themes.ts'
import { type WrittenEdition, writeEditions } from './write-editions.ts'

/**
 * All files of a library. The same editions give the same files, byte for byte.
 * @param all editions of one or more events, in any order, all for the same readers
 * @param corrections what each new edition changed
 * @param themes for the same readers; of those of which no group is here nothing is shown
 */
export async function* buildLibrary(
  all: readonly Published[],
  about: LibraryAbout,
  corrections: readonly Correction[] = correctionsOf(all),
  themes: readonly Theme[] = [],
): AsyncGenerator<LibraryFile> {
  const collection = collect(all)
  const frame: PageFrame = { collection, themes: openThemes(collection, themes), about, corrections }
  const written = new Map<Edition, WrittenEdition>()
  yield* writeEditions(collection, written)
  yield { path: STYLE, text: readFileSync(new URL('./library.css', import.meta.url), 'utf8') }
  yield { path: 'robots.txt', text: robots(about) }
  yield correctionsFeed(frame)
  yield* searchFiles(frame)
  if (frame.themes.length > 0) yield { path: THEMES_FILE, text: writeThemes(frame.themes, about.readers) }
  for (const page of pages(frame, written)) yield pageFile(frame, page)
}

function* pages(frame: PageFrame, written: ReadonlyMap<Edition, WrittenEdition>): Generator<Page> {
  yield homePage(frame)
  yield searchPage(frame)
  yield groupsPage(frame)
  yield correctionsPage(frame)
  yield notHerePage(frame)
  yield* eventPages(frame, written)
  yield* groupPages(frame)
  yield* themePages(frame)
  yield* activityPages(frame)
  if (casesOf(frame.collection).length > 0) yield casesPage(frame)
  yield* casePages(frame)
  if (practicesOf(frame.collection).length > 0) yield practicesPage(frame)
  yield* practicePages(frame)
  yield* notePages(frame)
}

function robots({ readers }: LibraryAbout): string {
  return readers === 'public' ? 'User-agent: *\nAllow: /\n' : 'User-agent: *\nDisallow: /\n'
}
