/** What all pages have around them. */
import { t } from '@folkmoot/messages/library'
import { CORRECTIONS, FEED, HOME, linkFrom, NOT_HERE, SEARCH, STYLE } from './addresses.ts'
import type { Collection } from './collection.ts'
import type { Correction } from './corrections.ts'
import { type Html, html } from './html.ts'
import type { Readers } from './published.ts'
import type { OpenTheme } from './themes.ts'

export interface LibraryAbout {
  readers: Readers
  /** Who takes withdrawals and mistakes, as it stands on each page; empty: nobody is named. */
  contact: string
  /** Under which licence; empty: none is given. */
  licence: string
  /** Where events live afterwards and who takes withdrawals there, by their ids; empty words are not known. */
  homes?: Readonly<Record<string, { address: string; withdrawals: string }>>
}

export interface PageFrame {
  collection: Collection
  /** Across events. */
  themes: readonly OpenTheme[]
  about: LibraryAbout
  corrections: readonly Correction[]
}

export interface Page {
  path: string
  title: string
  /** In the head, besides what all pages have. */
  head?: Html
  main: Html
}

export interface LibraryFile {
  /** From the library's root, with `/` between folders. */
  path: string
  text: string
}

/** No script but the library's own, nothing from elsewhere, no address sent to whom a link leads. */
const POLICY =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'self' file:"

export function pageFile({ collection, about }: PageFrame, page: Page): LibraryFile {
  const to = (path: string) => linkFrom(page.path, path)
  const name = t('library-of', { programme: collection.programme })
  const body = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${about.readers !== 'public' && html`<meta name="robots" content="noindex, nofollow">\n`}<title>${page.title === name ? name : `${page.title} · ${name}`}</title>
<link rel="stylesheet" href="${to(STYLE)}">
<link rel="alternate" type="application/atom+xml" title="${t('corrections')}" href="${to(FEED)}">
${page.head ?? null}</head>
<body>
<a class="skip" href="#main">${t('skip')}</a>
<header class="bar"><nav aria-label="${t('library')}"><a class="home" href="${to(HOME)}">${name}</a> <a href="${to(SEARCH)}">${t('search')}</a> <a href="${to(CORRECTIONS)}">${t('corrections')}</a> <a href="${to(NOT_HERE)}">${t('about')}</a></nav></header>
<main id="main">
${page.main}</main>
<footer>
<p>${readersWords(about.readers)} <a href="${to(NOT_HERE)}">${t('about-line')}</a></p>
${contactLines(about)}</footer>
</body>
</html>
`
  return { path: page.path, text: body.text }
}

export function readersWords(readers: Readers): string {
  return readers === 'public' ? t('for-everybody') : t('for-programme')
}

export function contactLines({ contact, licence }: LibraryAbout): Html {
  return html`<p>${t('withdraw')}${contact && ` ${t('withdraw-contact', { contact })}`}</p>
${licence && html`<p>${t('licence', { licence })}</p>\n`}`
}
