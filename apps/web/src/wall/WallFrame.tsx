import type { ReactNode } from 'react'
import { cx } from '../design/cx.ts'

export type WallTheme = 'dim' | 'bright'

/** The surface: fills its place, and everything on it scales with it. `label` names it for screen readers. */
export function WallFrame({
  theme,
  dark,
  children,
  className,
}: {
  theme: WallTheme
  /** Blanked: dark in either theme. */
  dark?: boolean
  children?: ReactNode
  className?: string
}) {
  return (
    <div
      data-wall={dark ? 'dim' : theme}
      className={cx('wall-frame relative overflow-hidden bg-wall text-wall-ink', className)}
    >
      <div className="wall-screen absolute inset-0 flex flex-col px-72 py-52 leading-[1.3]">{children}</div>
    </div>
  )
}
