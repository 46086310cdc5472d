/** What the organisers wrote, as paragraphs of a Word document; notes that they quote look as notes do. */
import { type FileChild, HeadingLevel, type Paragraph, TextRun } from 'docx'
import { againstTitle, type WrittenPart, type WrittenQuote } from '../workspace.ts'
import { STYLE } from './styles.ts'
import { inline, line, words } from './words.ts'

export function writtenParts({ heading, paragraphs, quotes, against }: WrittenPart): FileChild[] {
  return [
    ...(heading === null
      ? []
      : [line(heading, null, inline(heading.replace(/\s+/g, ' ')), { heading: HeadingLevel.HEADING_2 })]),
    ...paragraphs.map(text => words(text, 'Normal')),
    ...quotes.flatMap(quoted),
    ...(against.length > 0
      ? [words(againstTitle(), STYLE.facts, { keepNext: true }), ...against.flatMap(quoted)]
      : []),
  ]
}

function quoted({ text, by, network, board }: WrittenQuote): Paragraph[] {
  const colour = /^#[0-9a-f]{6}$/.exec(board.networks.get(network)?.colour ?? '')?.[0].slice(1)
  const from = [by, board.header.board.title.replace(/\s+/g, ' ')].filter(Boolean).join(' · ')
  return [
    words(text, STYLE.note, { keepNext: true }),
    line(from, STYLE.by, [
      ...(by && colour ? [new TextRun({ text: '■ ', color: colour })] : []),
      ...inline(from),
    ]),
  ]
}
