/** A picture in words, for those who do not see it, and as numbers. */
import { t as tFiles } from '@folkmoot/messages/files'
import { t } from '@folkmoot/messages/pictures'
import type { http } from '@folkmoot/protocol'
import { plainDirection } from '../text.ts'
import { lineOf } from '../writers/csv/cells.ts'
import { factsWords, goneWords } from '../writers/open-record.ts'
import { summaryLines } from '../writers/outcome.ts'
import type { Picture } from './picture.ts'

const oneLine = (text: string) => plainDirection(text).replace(/\s+/g, ' ').trim()

export function titleOf({ kind, board }: Picture): string {
  return t('title-of', { kind, board: oneLine(board.header.board.title) })
}

/** What stands over it where its board is named already. */
export function headingOf(picture: Picture): string {
  const title = t('title', { kind: picture.kind })
  return picture.kind === 'cloud' ? t('heading-of', { title, prompt: oneLine(picture.prompt) }) : title
}

/** What it counts and of whom, a line each, as the record says it. */
export function factsOf({ kind, board }: Picture): string[] {
  const notes = t('notes', { n: board.notes.length })
  return [
    ...(kind === 'answers' ? [t('rule-of-five')] : [notes]),
    ...(kind === 'connections' ? [t('found-how')] : []),
    ...factsWords(board),
    ...goneWords(board),
  ].map(oneLine)
}

/** All that it shows, a line each, with nothing cut short. */
export function toldLines(picture: Picture): string[] {
  switch (picture.kind) {
    case 'results':
      return picture.targets.map(({ words, dots }) => t('bar-dots', { what: oneLine(words), n: dots }))
    case 'groups':
      return [
        ...picture.groups.flatMap(({ name, dots, notes }) => [
          groupLine(name, dots, notes.length),
          ...notes.map(({ text }) => `- ${oneLine(text)}`),
        ]),
        ...(picture.ungrouped.length > 0 ? [groupLine(t('no-group'), null, picture.ungrouped.length)] : []),
        ...picture.ungrouped.map(({ text }) => `- ${oneLine(text)}`),
      ]
    case 'cloud':
      return [
        oneLine(picture.prompt),
        cloudWords(picture),
        ...picture.cloud.words.map(({ text, n }) => t('word-notes', { what: text, n })),
      ]
    case 'connections':
      return [
        ...picture.places.map(({ words, finds }) => t('place-finds', { what: oneLine(words), n: finds })),
        ...picture.links.map(({ from, to, n }) =>
          t('link-finds', { from: oneLine(from.words), to: oneLine(to.words), n }),
        ),
      ]
    case 'areas':
      return [
        ...[picture.centre.title, picture.centre.text, picture.centre.author].map(oneLine),
        ...picture.areas.flatMap(({ words, notes }) => [
          groupLine(words, null, notes.length),
          ...notes.map(({ note, above }) => `- ${oneLine([above, note.text].filter(Boolean).join(' '))}`),
        ]),
      ]
    case 'answers':
      return [
        ...summaryLines(picture.board.header).map(({ label, text }) => oneLine(`${label}: ${text}`)),
        ...picture.questions
          .filter(({ told }) => told.length === 0)
          .map(({ words }) => t('not-told-of', { what: oneLine(words) })),
      ]
  }
}

/** What the numbers in a cloud count. */
export function cloudWords({ cloud }: Extract<Picture, { kind: 'cloud' }>): string {
  return t('cloud', { n: cloud.words.length, answers: cloud.answers })
}

function groupLine(name: string, dots: number | null, n: number): string {
  const what = oneLine(name)
  return dots === null ? t('group-notes', { what, n }) : t('group-notes-dots', { what, n, dots })
}

/** The numbers in it, a row each. @param copy whose it is: it goes with each row */
export function tableOf(picture: Picture, separator: http.Separator, copy: string): string {
  const [head, rows] = cellsOf(picture)
  const { title } = picture.board.header.board
  const all = [
    [t('column', { column: 'board' }), ...head, t('column', { column: 'copy' })],
    ...rows.map(row => [title, ...row, copy]),
  ]
  return `\ufeff${all.map(row => lineOf(row, separator)).join('')}`
}

function cellsOf(picture: Picture): [string[], string[][]] {
  switch (picture.kind) {
    case 'results':
      return [
        [t('column', { column: 'target' }), t('column', { column: 'dots' })],
        picture.targets.map(({ words, dots }) => [words, String(dots)]),
      ]
    case 'groups':
      return [
        [t('column', { column: 'group' }), t('column', { column: 'notes' }), t('column', { column: 'dots' })],
        [
          ...picture.groups.map(({ name, notes, dots }) => [
            name,
            String(notes.length),
            dots === null ? '' : String(dots),
          ]),
          ...(picture.ungrouped.length > 0 ? [[t('no-group'), String(picture.ungrouped.length), '']] : []),
        ],
      ]
    case 'cloud':
      return [
        [
          t('column', { column: 'prompt' }),
          t('column', { column: 'word' }),
          t('column', { column: 'notes' }),
        ],
        picture.cloud.words.map(({ text, n }) => [picture.prompt, text, String(n)]),
      ]
    case 'connections':
      return [
        [
          t('column', { column: 'finder' }),
          t('column', { column: 'found' }),
          t('column', { column: 'notes' }),
        ],
        picture.links.map(({ from, to, n }) => [from.words, to.words, String(n)]),
      ]
    case 'areas':
      return [
        [t('column', { column: 'prompt' }), t('column', { column: 'notes' })],
        picture.areas.map(({ words, notes }) => [words, String(notes.length)]),
      ]
    case 'answers':
      return [
        [
          t('column', { column: 'prompt' }),
          t('column', { column: 'network' }),
          t('column', { column: 'when' }),
          t('column', { column: 'step' }),
          t('column', { column: 'people' }),
        ],
        picture.questions.flatMap(({ words, told }) =>
          told.flatMap(({ network, when, counts }) =>
            picture.steps.map((step, i) => [
              words,
              network,
              when === null ? '' : tFiles(when),
              step,
              String(counts[i] ?? 0),
            ]),
          ),
        ),
      ]
  }
}
