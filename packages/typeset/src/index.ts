/** Sets pages and pictures: Typst with fonts of its own, and nothing of this machine's. Loaded only where `there.ts` says so. */
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Resvg } from '@resvg/resvg-js'
import { inOrder, isWithin, spansOf } from './coverage.ts'
import { FONT_FILES } from './font-files.ts'
import { joinGlyphs } from './glyph-runs.ts'
import { pngOf } from './png.ts'

export interface Sheet {
  /** In Typst's language; it reads `data` with `json(bytes(sys.inputs.data))`, so that nothing in it is markup. */
  template: string
  /** JSON. */
  data: unknown
}

export interface Typesetter {
  /**
   * A tagged PDF, by PDF/UA-1. The same sheet and time always give the same bytes.
   * @param at when its content is from, ms since 1970
   * @returns `unprintable`: there is none, because no font has letters for these signs as they stand together
   * @throws in Typst's words, which may quote the data
   */
  pdf(sheet: Sheet, at: number): { file: Uint8Array } | { unprintable: string[] }
  /** One page as a picture, every letter as an outline. */
  svg(sheet: Sheet): string
  /**
   * @param svg of a drawing that fills its page: what shows through would be taken for a colour
   * @param width in pixels
   */
  png(svg: string, width: number): Uint8Array
  /** Is there one font with letters for all of these code points? */
  has(points: readonly number[]): boolean
}

/** So many bytes of drawings may wait for the collector, which takes some 20 ms of a large record. */
const KEPT_BYTES = 64_000_000

/** Takes 15 ms, and memory that stays: a process of its own is good for it. */
export function createTypesetter(): Typesetter {
  const fonts = FONT_FILES.map(file => readFileSync(new URL(file, import.meta.url)))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] })
  const letters = fonts.map(font => inOrder(spansOf(font)))
  let uncollected = 0
  const source = ({ template, data }: Sheet) => ({
    mainFileContent: template,
    inputs: { data: JSON.stringify(data) },
  })
  return {
    pdf(sheet, at) {
      try {
        const options = { pdfStandard: 'ua-1', creationTimestamp: Math.floor(at / 1_000) }
        return { file: compiler.pdf(source(sheet), options) }
      } catch (error) {
        const unprintable = unprintableIn(String(error))
        if (unprintable.length === 0) throw error
        return { unprintable }
      }
    },
    svg(sheet) {
      // Nothing in it is text, and half of it is indentation.
      const svg = compiler.plainSvg(source(sheet)).replaceAll(/\n +/g, '\n')
      // What it keeps for the next sheet is more than the sheet.
      compiler.evictCache(0)
      return svg
    },
    png(svg, width) {
      const options = { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } } as const
      const drawn = new Resvg(joinGlyphs(svg), options).render()
      // Each look at them is a copy.
      const { pixels, width: wide, height } = drawn
      const png = pngOf(pixels, wide, height)
      // Node does not know how large a drawing is, and would keep dozens of them.
      uncollected += pixels.length
      if (uncollected > KEPT_BYTES) {
        collect()
        uncollected = 0
      }
      return png
    },
    has: points => letters.some(spans => points.every(point => isWithin(spans, point))),
  }
}

/** Node's own collector, which is nameless unless asked for. */
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Typst names them one by one, quoted twice: the text `\"\\u{5bc}\"` could not be displayed with font … */
function unprintableIn(said: string): string[] {
  const quoted = said.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g)
  return [...quoted].map(([, text = '']) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  )
}
