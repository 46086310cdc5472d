/** A picture is what Typst drew, whichever way it becomes one: the same pixels as resvg’s own PNG has. */
import { crc32, inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { joinGlyphs } from './glyph-runs.ts'
import { createTypesetter } from './index.ts'
import { pngOf } from './png.ts'

const typesetter = createTypesetter()
const template = `
#let data = json(bytes(sys.inputs.data))
#set page(width: 400pt, height: auto, margin: 20pt, fill: rgb("fffdf8"))
#set text(font: ("Noto Sans", "Noto Nastaliq Urdu", "Noto Sans Bengali", "Noto Emoji"), fallback: false, size: 14pt)
#for (colour, words) in data { par(text(fill: rgb(colour), words) + text(fill: rgb("1f6b52"), "!")) }
#rect(width: 50%, fill: rgb("a5317a"))
`
const data = [
  ['#1d2b2a', 'our parents trust the youth centre “more” <b>&amp;</b> fi ffi'],
  ['#5d6b68', 'ہم سب ایک ساتھ بیٹھ کر بات کریں'],
  ['#1d2b2a', 'আমরা একসাথে শিখি 👍 Mae’r ŵyn'],
]
const svg = typesetter.svg({ template, data })
const drawn = (of: string, width: number) =>
  new Resvg(of, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render()

/** As any reader of PNG does it, for the one kind that is written here. */
function read(png: Buffer): { width: number; height: number; pixels: Buffer } {
  const chunks: [string, Buffer][] = []
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at)
    const named = png.subarray(at + 4, at + 8 + size)
    expect(png.readUInt32BE(at + 8 + size)).toBe(crc32(named))
    chunks.push([named.toString('latin1', 0, 4), named.subarray(4)])
    at += 12 + size
  }
  expect(chunks.map(([name]) => name)).toEqual(['IHDR', 'IDAT', 'IEND'])
  const [[, head], [, content]] = chunks as [[string, Buffer], [string, Buffer]]
  expect([...head.subarray(8)]).toEqual([8, 6, 0, 0, 0])
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const rows = inflateSync(content)
  const pixels = Buffer.concat(
    Array.from({ length: height }, (_, y) => {
      expect(rows[y * (4 * width + 1)]).toBe(0)
      return rows.subarray(y * (4 * width + 1) + 1, (y + 1) * (4 * width + 1))
    }),
  )
  return { width, height, pixels }
}

describe('[C-50] a picture', () => {
  test('is a PNG of just the pixels that were drawn', () => {
    const { pixels, width, height } = drawn(svg, 700)
    const png = Buffer.from(pngOf(pixels, width, height))
    expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n')
    const back = read(png)
    expect([back.width, back.height]).toEqual([width, height])
    expect(back.pixels.equals(pixels)).toBe(true)
  })

  test('is read more quickly as runs of letters, and looks the same', () => {
    const joined = joinGlyphs(svg)
    expect(svg.match(/<use /g)?.length).toBeGreaterThan(60)
    expect(joined).not.toContain('<use ')
    const [asIs, quick] = [drawn(svg, 800).pixels, drawn(joined, 800).pixels]
    expect(quick.length).toBe(asIs.length)
    // Where edges of two letters meet in one pixel it is covered once, not twice.
    const others = asIs.filter((value, i) => Math.abs(value - (quick[i] ?? 0)) > 8)
    expect(others.length / asIs.length).toBeLessThan(0.000_1)
  })

  test('of letters that are written in another way is left as it is', () => {
    const other = '<svg><use xlink:href="#gA" x="0" y="0" fill="#123456" fill-rule="nonzero"/></svg>'
    expect(joinGlyphs(other)).toBe(other)
    const symbol = '<symbol id="gA" overflow="visible"><path d="M 0 0m 1 1 L 5 5 Z "/></symbol>'
    expect(joinGlyphs(`${symbol}${other}`)).toBe(`${symbol}${other}`)
  })

  test('is opaque and as wide as was asked for, and the same bytes again', () => {
    const png = Buffer.from(typesetter.png(svg, 640))
    const { width, pixels } = read(png)
    expect(width).toBe(640)
    expect(pixels.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true)
    expect(png.equals(typesetter.png(svg, 640))).toBe(true)
  })
})
