/** What the organisers wrote, as `record.typ` sets it. */
import type { OpenRecord } from '../open-record.ts'
import type { SetWords, WordSetter } from '../set-words.ts'
import { againstTitle, type WrittenQuote, writtenChapters } from '../workspace.ts'

interface SetQuote {
  text: SetWords
  above: SetWords
  lines: never[]
  by: SetWords
  colour: string
  id: string
  long: boolean
}
interface SetPart {
  heading: SetWords
  paragraphs: SetWords[]
  quotes: SetQuote[]
  against: SetQuote[]
}

/** Longer words than this may go over a page's end. */
const LONG_CHARS = 900

export function writtenOf(
  record: OpenRecord,
  setter: WordSetter,
): { title: SetWords; parts: SetPart[]; against: string }[] {
  const quoted = ({ text, by, network, board }: WrittenQuote): SetQuote => ({
    text: setter.words(text),
    above: '',
    lines: [],
    by: setter.inline([by, board.header.board.title.replace(/\s+/g, ' ')].filter(Boolean).join(' · ')),
    colour: /^#[0-9a-f]{6}$/.exec(board.networks.get(network)?.colour ?? '')?.[0] ?? '',
    id: '',
    long: text.length > LONG_CHARS,
  })
  return writtenChapters(record).map(({ title, parts }) => ({
    title: setter.inline(title),
    against: againstTitle(),
    parts: parts.map(({ heading, paragraphs, quotes, against }) => ({
      heading: heading === null ? '' : setter.inline(heading.replace(/\s+/g, ' ')),
      paragraphs: paragraphs.map(text => setter.words(text)),
      quotes: quotes.map(quoted),
      against: against.map(quoted),
    })),
  }))
}
