/** Draws what `bench/results/` holds as one picture, docs/images/bench.svg. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Row {
  server: string
  people: number
  failed?: string
  [figure: string]: number | string | null | undefined
}
interface Chart {
  case: string
  title: string
  figure: string
  unit: string
  digits: number
}

const CHARTS: readonly Chart[] = [
  {
    case: 'storm',
    title: 'Post storm: CPU a delivery',
    figure: 'cpuMicrosPerDelivery',
    unit: 'µs',
    digits: 2,
  },
  { case: 'storm', title: 'Post storm: post → seen by all, p99', figure: 'seenP99', unit: 'ms', digits: 0 },
  { case: 'storm', title: 'Post storm: post → on disk, p99', figure: 'savedP99', unit: 'ms', digits: 0 },
  {
    case: 'joining',
    title: 'Joining a board of 5,000 notes at once',
    figure: 'seconds',
    unit: 's',
    digits: 1,
  },
  { case: 'joining', title: 'Joining: the server’s CPU', figure: 'cpuSeconds', unit: 's', digits: 1 },
]
const COLOURS: Record<string, string> = {
  folkmoot: '#1f6b52',
  floor: '#8b948f',
  '@hocuspocus/server': '#3c4fb5',
  '@y/websocket-server': '#b4452b',
}
const WIDTH = 960
const LABEL = 300
const ROW = 24
const bench = import.meta.dirname

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`

async function rowsOf(name: string): Promise<Row[]> {
  const record = JSON.parse(await readFile(join(bench, 'results', `${name}.json`), 'utf8')) as {
    results: Row[]
  }
  return record.results
}

function isPart({ delivered, expected }: Row): boolean {
  return typeof delivered === 'number' && typeof expected === 'number' && delivered < expected
}

/** Bars from the left, the longest across; whoever delivered less than everything says so. */
function draw(chart: Chart, rows: readonly Row[], top: number): { svg: string; height: number } {
  const shown = rows.filter(row => typeof row[chart.figure] === 'number' || row.failed)
  // One that collapsed goes to the edge and says so: the others are what is compared.
  const whole = shown.filter(row => !isPart(row))
  const most = Math.max(...whole.map(row => Number(row[chart.figure] ?? 0)))
  const parts = [text(0, top + 18, chart.title, 'font-size="18" font-weight="600"')]
  shown.forEach((row, i) => {
    const y = top + 34 + i * ROW
    const value = Number(row[chart.figure] ?? 0)
    const length = most > 0 ? ((WIDTH - LABEL - 190) * Math.min(value, most)) / most : 0
    const partly = isPart(row)
      ? `, ${Math.floor((100 * Number(row.delivered)) / Number(row.expected))} % delivered`
      : ''
    const words = row.failed ? 'did not finish' : `${value.toFixed(chart.digits)} ${chart.unit}${partly}`
    parts.push(
      text(LABEL - 10, y + 13, `${row.server} · ${row.people}`, 'text-anchor="end"'),
      `<rect x="${LABEL}" y="${y}" width="${Math.max(1, length).toFixed(1)}" height="16" rx="2" fill="${COLOURS[row.server] ?? '#5d6b68'}"/>`,
      text(LABEL + length + 8, y + 13, words),
    )
  })
  return { svg: parts.join('\n'), height: 34 + shown.length * ROW + 26 }
}

export async function drawPicture(): Promise<void> {
  let top = 20
  const charts: string[] = []
  for (const chart of CHARTS) {
    const { svg, height } = draw(chart, await rowsOf(chart.case), top)
    charts.push(svg)
    top += height
  }
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 0 ${WIDTH + 32} ${top}" role="img" aria-label="Folkmoot beside a bare relay and two known Yjs servers">
<rect x="-16" width="${WIDTH + 32}" height="${top}" fill="#faf5ea"/>
<g font-family="system-ui, sans-serif" font-size="14" fill="#1d2b2a">
${charts.join('\n')}
</g>
</svg>
`
  await writeFile(join(bench, '..', 'docs', 'images', 'bench.svg'), picture)
}
