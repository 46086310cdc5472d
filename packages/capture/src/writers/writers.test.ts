import { readdirSync } from 'node:fs'
import type { Note } from '@folkmoot/board-doc'
import type { http } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import { FROZEN_AT, snapshotOf } from '../fixtures.ts'
import { compileRecord } from '../record.ts'
import { writeRecord } from '../write-record.ts'
import { FILE_FORMATS, isFileFormat, type TextFormatId } from './index.ts'
import { escapeMarkdown } from './md/index.ts'

test('every folder is a file format by its own name, and nothing else is one', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter(entry =>
    entry.isDirectory(),
  )
  expect(Object.keys(FILE_FORMATS).sort()).toEqual(folders.map(folder => folder.name).sort())
  expect(['constructor', 'index', ''].filter(isFileFormat)).toEqual([])
})

async function write(
  format: TextFormatId,
  texts: readonly string[],
  separator?: http.Separator,
): Promise<string> {
  const notes = texts.map(
    (text, i): Note => ({
      id: `n${i}`,
      prompt: 'p1',
      text,
      at: FROZEN_AT,
      network: 'keighley',
      name: text.slice(0, 40),
    }),
  )
  const record = compileRecord([
    snapshotOf(notes, {
      event: { name: texts[0]?.slice(0, 80) ?? '' },
      board: { title: texts[0]?.slice(0, 80) ?? '' },
    }).body,
  ])
  if (!record) throw new Error('nothing to write')
  let text = ''
  for await (const { chunk } of writeRecord(record, {
    format,
    names: true,
    formatById: () => null,
    separator,
  }))
    text += chunk
  return text
}

const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</p></li></ul><style>*{display:none}</style><!-- ',
  '"><a href="javascript:alert(1)">x</a>&lt;b&gt;',
  "=cmd|' /C calc'!A0",
  'a\u0000b\u0007c\u001b[31md\u007f\u0084e',
  '\u202eevil\u2066 سلام دنیا',
  '👩‍👩‍👧 emoji 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and half \ud83d',
  'x'.repeat(2_000),
  'two\r\nlines\n\nand a gap',
  '# not a heading\n| a | b |\n|---|---|\n[link](http://x.example) `code` ![i](y)',
]

describe('HTML', () => {
  test('[C-9] people’s words are text and nothing else', async () => {
    const html = await write('html', HOSTILE)
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>|<a href="javascript|<!-- /)
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('&amp;lt;b&amp;gt;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  })

  test('each row of the networks has four places, with a shape or without', async () => {
    const notes = ['keighley', undefined].map(
      (network, i): Note => ({
        id: `n${i}`,
        prompt: 'p1',
        text: 'words',
        at: FROZEN_AT,
        ...(network && { network }),
      }),
    )
    const record = compileRecord([snapshotOf(notes).body])
    let html = ''
    if (record)
      for await (const { chunk } of writeRecord(record, {
        format: 'html',
        names: false,
        formatById: () => null,
      }))
        html += chunk
    const rows = /<div class="networks">(.*?)<\/div>/s.exec(html)?.[1]?.match(/<li>.*<\/li>/g) ?? []
    expect(rows).toHaveLength(2)
    for (const row of rows)
      expect(row).toMatch(
        /^<li><(?:svg|span)[^>]*>.*?<\/(?:svg|span)> <span>.*?<\/span> <svg class="bar.*<\/svg> <span class="n">/,
      )
  })

  test('[C-9] nothing is fetched, run or sent: one file, a policy that allows its own style alone', async () => {
    const html = await write('html', ['hello'])
    expect(html).toMatch(
      /content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'"/,
    )
    expect(html).not.toMatch(/\b(?:src|action|style|on\w+)=|url\(|@import|https?:/i)
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href]) => href?.startsWith('#'))).toBe(true)
  })

  test('every text of somebody’s has a direction of its own', async () => {
    const html = await write('html', ['سلام دنیا'])
    expect(html).toContain('<p class="words" dir="auto" lang="ar-SA">سلام دنیا</p>')
    expect(html).toContain('<bdi>سلام دنیا</bdi>')
    expect(html).toContain('<html lang="en-GB">')
  })

  test('a network is shown by its shape and its name', async () => {
    const html = await write('html', ['hello'])
    expect(html).toContain('<svg class="shape ca87400" aria-hidden="true"><use href="#diamond"/></svg>')
    expect(html).toContain('<bdi>Keighley</bdi>')
    expect(html).toContain('.ca87400{--c:#a87400}')
  })
})

describe('Markdown', () => {
  test.each([
    ['# heading', '\\# heading'],
    ['> quoted', '\\> quoted'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['12) item', '12\\) item'],
    ['===', '\\=\\=\\='],
    ['---', '\\---'],
    ['a | b', 'a \\| b'],
    ['*so* __very__ `much`', '\\*so\\* \\_\\_very\\_\\_ \\`much\\`'],
    ['[a](b) ![c](d) [^1]', '\\[a\\](b) !\\[c\\](d) \\[\\^1\\]'],
    ['<b>&amp;</b>', '\\<b\\>\\&amp;\\</b\\>'],
    ['~~gone~~ $x$', '\\~\\~gone\\~\\~ \\$x\\$'],
    ['    code', 'code'],
    ['one\n    two\n\n# three', 'one\\\ntwo\\\n\\\n\\# three'],
    ['back\\slash', 'back\\\\slash'],
    ['see https://a.example/_x_?y=*', '`see https://a.example/_x_?y=*`'],
    ['www.b.example\n# next', '`www.b.example`\\\n\\# next'],
    ['c@d.example', '`c@d.example`'],
    ['the `code` of a.example``', '``` the `code` of a.example`` ```'],
    ['report.docx, says @home', '`report.docx, says @home`'],
    ['10:30 – not 11', '10:30 – not 11'],
    ['At the end.Then', '`At the end.Then`'],
    ['e.g. at 3.5, i.e. @ home …. so', 'e.g. at 3.5, i.e. @ home …. so'],
    ['I’m here because …. we’re “ready”, aren’t we?', 'I’m here because …. we’re “ready”, aren’t we?'],
  ])('%j is words', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped))

  const GIVEN = [
    'Write to asha@example.org',
    'See https://example.org/a_b?x=1',
    '10.30 for 3.50 each',
    'www.example.org',
  ]
  test('[C-22] addresses, times and prices are found letter for letter, and nothing becomes a link', async () => {
    const text = await write('md', [...GIVEN, 'Two lines.\n10.30 at report.docx', '1.\u00a0list?'])
    for (const words of GIVEN) expect(text).toContain(words)
    expect(text).toContain('Two lines.\\\n  `10.30 at report.docx`')
    // Outside of backticks nothing is left that any renderer takes for an address.
    const outside = text.replace(/(`+)(?:(?!`).|\n)+?\1/g, '')
    expect(outside).not.toMatch(/:\/\/|www\.|@|[a-z]\.[a-z]{2}/i)
    expect(text).not.toContain('\u2060')
  })

  test('every line of a hostile note stays inside its list item', async () => {
    const lines = (await write('md', HOSTILE)).split('\n')
    const start = lines.indexOf('### I’m here because ….')
    const end = lines.findIndex(line => line.startsWith('There is no note here to: '))
    expect(end).toBeGreaterThan(start)
    for (const line of lines.slice(start + 1, end)) expect(line).toMatch(/^(?:- | {2}|$)/)
    expect(lines.filter(line => line.startsWith('#'))).toHaveLength(3)
    expect(lines.join('\n')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })
})

/** RFC 4180, strictly, but for the separator. */
function parseCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = []
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`, 'y')
  let row: string[] = []
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const match = field.exec(text)
    if (!match) throw new Error(`not CSV at ${at}: ${text.slice(at, at + 40)}`)
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] !== separator) {
      rows.push(row)
      row = []
    }
  }
  return rows
}

describe('CSV', () => {
  test('reads back: byte order mark, CRLF, one row a note, as many cells in each', async () => {
    const text = await write('csv', [...HOSTILE, 'quo"ted, with a comma', ' spaced '])
    expect(text.startsWith('\ufeff')).toBe(true)
    const [head, ...rows] = parseCsv(text.slice(1))
    expect(head?.join()).toBe(
      'event,day,session,board,prompt,text,network,found network,details,outcome,name,found,time (UTC),edition,note,this copy',
    )
    expect(rows).toHaveLength(HOSTILE.length + 2)
    expect(rows.every(row => row.length === head?.length)).toBe(true)
    const texts = new Map(rows.map(row => [row.at(-2), row[5]]))
    expect(texts.get('n0')).toBe(HOSTILE[0])
    expect(texts.get('n3')).toBe("'=cmd|' /C calc'!A0")
    expect(texts.get('n4')).toBe('a\ufffdb\ufffdc\ufffd[31md\ufffd\ufffde')
    expect(texts.get('n7')).toBe(HOSTILE[7])
    expect(texts.get('n8')).toBe('two\nlines\n\nand a gap')
    expect(texts.get('n10')).toBe('quo"ted, with a comma')
    expect(texts.get('n11')).toBe(' spaced ')
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\n=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\u0000=1', "'\ufffd=1"],
    ['\u202e=1', "'=1"],
    ['＝1', "'＝1"],
    ["'=1", "'=1"],
    ['- 5', "'- 5"],
    ['-=1', "'-=1"],
    ['- more breaks', '- more breaks'],
    ['Ideas:\n- rest\n+ food\n@home', 'Ideas:\n- rest\n+ food\n@home'],
    ['a;=1', 'a;=1'],
    ['a\n=1', 'a\n=1'],
    ['1=1', '1=1'],
    ['a-b', 'a-b'],
  ])(
    '[C-21] no spreadsheet takes %j for a formula, and nothing inside a cell is touched',
    async (text, cell) => {
      const [, row] = parseCsv((await write('csv', [text])).slice(1))
      expect(row?.[5]).toBe(cell)
      expect(row?.[0]).toBe(cell)
    },
  )

  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ] as const)('[C-21] separated by a %s: one row a note, whatever is in it', async (separator, sign) => {
    const texts = ['coffee; tea; cake', 'one,\ntwo\nthree\nfour', 'a\tb', '“quoted”, with comma', '007']
    const [head, ...rows] = parseCsv((await write('csv', texts, separator)).slice(1), sign)
    expect(head).toHaveLength(16)
    expect(rows.map(row => row.length)).toEqual(texts.map(() => 16))
    expect(new Set(rows.map(row => row[5]))).toEqual(new Set(texts))
  })

  test('columns of names are there only when names are', async () => {
    const record = compileRecord([snapshotOf().body])
    let text = ''
    if (record)
      for await (const { chunk } of writeRecord(record, {
        format: 'csv',
        names: false,
        formatById: () => null,
      }))
        text += chunk
    expect(parseCsv(text.slice(1))[0]).not.toContain('name')
    expect(parseCsv(text.slice(1))[2]?.[7]).toBe('Rotherham')
  })
})
