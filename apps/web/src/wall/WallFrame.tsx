import { inUnits, type Size } from '@folkmoot/domain/wall'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '../design/cx.ts'

export type WallTheme = 'dim' | 'bright'

/**
 * The surface. It is laid out at a pixel a unit and drawn as large as its place allows, so that words break into lines alike on
 * every screen. `size`: what all walls are laid out for, in units; without it what suits this place.
 */
export function WallFrame({
  theme,
  dark,
  size,
  children,
  className,
}: {
  theme: WallTheme
  /** Blanked: dark in either theme. */
  dark?: boolean
  size?: Size | null
  children?: ReactNode
  className?: string
}) {
  const ref = useRef<HTMLDivElement>(null)
  const place = usePixels(ref)
  const at = place && (size ?? inUnits(place))
  const scale = place && at ? Math.min(place.width / at.width, place.height / at.height) : 1
  return (
    <div
      ref={ref}
      data-wall={dark ? 'dim' : theme}
      className={cx('relative overflow-hidden bg-wall text-wall-ink', className)}
    >
      {place && at && (
        <div
          className="wall-frame absolute origin-top-left"
          style={{
            width: at.width,
            height: at.height,
            left: (place.width - at.width * scale) / 2,
            top: (place.height - at.height * scale) / 2,
            transform: scale === 1 ? undefined : `scale(${scale})`,
          }}
        >
          <div className="wall-screen absolute inset-0 flex flex-col px-72 py-52 leading-[1.3]">
            {children}
          </div>
        </div>
      )}
    </div>
  )
}

function usePixels(ref: { current: HTMLElement | null }): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width === 0 || height === 0) return
      setSize(was => (was?.width === width && was.height === height ? was : { width, height }))
    }
    read()
    const watch = new ResizeObserver(read)
    watch.observe(element)
    return () => watch.disconnect()
  }, [ref])
  return size
}
