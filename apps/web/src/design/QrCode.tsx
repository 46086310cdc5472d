import { useMemo } from 'react'
import { encode } from 'uqr'
import { cx } from './cx.ts'

export interface QrCodeProps {
  /** The address it opens. */
  text: string
  /** What a screen reader says of it, e.g. “QR code: join at http://…”. */
  label: string
  className?: string
}

/** A QR code in dark ink on white with its quiet margin, as wide as its place; phones need both to read it. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => draw(text), [text])
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={cx('block h-auto w-full', className)}
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#1d2b2a" />
    </svg>
  )
}

/** One path of runs, a row at a time: light to draw and exact in print. */
function draw(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`
    }
  })
  return { size, path }
}
