/** What several pages show: a note as a card, a group as a line, a list of facts. */
import { languageOf, READING_LABELS } from '@folkmoot/capture/reading'
import { t } from '@folkmoot/messages/library'
import { groupPath, linkFrom, notePath } from '../addresses.ts'
import type { Group, LibraryNote } from '../collection.ts'
import { bdi, type Html, html } from '../html.ts'

/** In its own direction, and in the language that its script tells of. */
export function words(text: string, name = 'words'): Html {
  const language = languageOf(text)
  return html`<p class="${name}" dir="auto"${language && html` lang="${language}"`}>${text}</p>`
}

/** Beneath the words as they were written. */
export function english({ note: { reading } }: LibraryNote): Html | false {
  if (!reading) return false
  return html`<p class="english"><span class="soft">${READING_LABELS[reading.by]}: </span><bdi lang="en">${reading.text}</bdi></p>`
}

/** What is said of it besides; empty: nothing. */
type Besides = (note: LibraryNote) => string

function noteCard(note: LibraryNote, from: string, besides: Besides): Html {
  const more = besides(note)
  const facts = [
    note.network && bdi(note.network),
    note.dots > 0 && html`${t('dots')}: ${note.dots}`,
    more !== '' && html`${more}`,
    note.note.agreed === true && t('agreed-by'),
  ].filter(Boolean)
  return html`<li class="note">${note.above && words(note.above, 'above')}${words(note.text)}${english(note)}<p class="by">${joined(facts, ' · ')}${facts.length > 0 && ' · '}<a href="${linkFrom(from, notePath(note))}" aria-label="${t('see-note')}: ${short(note.text)}">${t('see-note')}</a></p></li>
`
}

export function noteCards(notes: readonly LibraryNote[], from: string, besides: Besides = () => ''): Html {
  return html`<ul class="notes">\n${notes.map(note => noteCard(note, from, besides))}</ul>\n`
}

/** As much of a text as a title or a link holds. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const signs = [...line]
  return signs.length <= 60 ? line : `${signs.slice(0, 59).join('')}…`
}

export function groupLine(group: Group, from: string): Html {
  const { edition, notes, dots } = group
  return html`<li><a href="${linkFrom(from, groupPath(group))}">${groupName(group)}</a> <span class="soft">${bdi(edition.event.name)} · ${t('notes', { n: notes.length })}${dots > 0 && ` · ${t('dots')}: ${dots}`}</span></li>
`
}

export function groupName({ name }: Group): Html {
  return name ? bdi(name) : html`${t('unnamed-group')}`
}

export type Fact = readonly [label: string, value: Html | string | number | false | null]

/** Facts that are not told are left out. */
export function factList(facts: readonly Fact[]): Html {
  const rows = facts.filter(([, value]) => value !== '' && value !== false && value !== null)
  return html`<dl class="facts">\n${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>\n`)}</dl>\n`
}

function joined(parts: readonly (Html | string | number | false | null)[], between: string): Html {
  return html`${parts.map((part, i) => html`${i > 0 && between}${part}`)}`
}
