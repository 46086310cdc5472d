import { useEffect, useState } from 'react'
import { keep, kept } from '../../live/browser-storage.ts'
import { onKey } from '../../ui/on-key.ts'
import type { WallTheme } from '../../wall/WallFrame.tsx'

const KEPT = 'folkmoot-wall-theme'

/** Dim or bright, kept on this screen; the key `t` changes it, `f` fills the screen. */
export function useTheme(): WallTheme {
  const [theme, setTheme] = useState<WallTheme>(() => (kept(KEPT) === 'bright' ? 'bright' : 'dim'))
  useEffect(
    () =>
      onKey({
        t: () => setTheme(was => (was === 'dim' ? 'bright' : 'dim')),
        f: () => void (document.fullscreenElement ? document.exitFullscreen() : goFull()),
      }),
    [],
  )
  useEffect(() => void keep(KEPT, theme), [theme])
  return theme
}

function goFull(): Promise<void> {
  return document.documentElement.requestFullscreen().catch(() => undefined)
}
