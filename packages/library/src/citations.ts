/** One note as a source, in the forms that writing programs read. */
import { t } from '@folkmoot/messages/library'
import { notePath } from './addresses.ts'
import type { LibraryNote } from './collection.ts'
import { short } from './pages/parts.ts'

interface Citation {
  /** BibTeX, RIS, CSL-JSON, or as text. */
  name: string
  text: string
}

export function citationsOf(note: LibraryNote): Citation[] {
  const { edition, id } = note
  const { event, day, n } = edition
  const year = day.slice(0, 4)
  const key = `${id}-e${n}`
  const address = `/${notePath(note).replace(/\/index\.html$/, '')}`
  const title = short(note.text)
  const where = [t('note-in', { event: event.name }), event.place, event.dates].filter(Boolean).join(', ')
  const number = t('edition-n', { n })
  return [
    { name: t('cite-text'), text: `“${title}”. ${where}. ${event.programme}, ${number}, ${day}. ${address}` },
    {
      name: 'BibTeX',
      text: `@misc{${key},
  title = {${forBibTeX(title)}},
  howpublished = {${forBibTeX(where)}},
  publisher = {${forBibTeX(event.programme)}},
  year = {${year}},
  edition = {${n}},
  note = {${address}}
}`,
    },
    {
      name: 'RIS',
      text: [
        'TY  - GEN',
        `ID  - ${key}`,
        `TI  - ${title}`,
        `T2  - ${oneLine(where)}`,
        `PB  - ${oneLine(event.programme)}`,
        `PY  - ${year}`,
        `ET  - ${n}`,
        `UR  - ${address}`,
        'ER  - ',
      ].join('\n'),
    },
    {
      name: 'CSL-JSON',
      text: JSON.stringify(
        [
          {
            id: key,
            type: 'document',
            title,
            'container-title': where,
            publisher: event.programme,
            issued: { 'date-parts': [day.split('-').map(Number)] },
            edition: String(n),
            URL: address,
          },
        ],
        null,
        2,
      ),
    },
  ]
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** TeX's own signs as text. */
function forBibTeX(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_^~]/g, sign => SIGNS[sign] ?? `\\${sign}`)
}
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}
