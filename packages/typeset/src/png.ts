/** An opaque picture as PNG, by Node's own zlib: what resvg writes itself is larger and takes five times as long. */
import { constants, crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const EIGHT_BITS = 8
const RGBA = 6

/**
 * By the PNG specification, third edition, without filters: surfaces of one colour shrink as well without.
 * @param pixels four bytes each, a row after another
 */
export function pngOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const row = 4 * width
  const rows = Buffer.alloc((row + 1) * height)
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([EIGHT_BITS, RGBA], 8)
  const content = deflateSync(rows, { level: 3, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', content),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
