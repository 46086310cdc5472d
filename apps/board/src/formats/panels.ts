/** Every format's panel, found by its folder's name: a new format needs no line here. */
import type { PanelProps } from '@folkmoot/formats/panel'
import type { ComponentType } from 'react'

type PanelModule = { default: ComponentType<PanelProps> }

// With the view itself, not one by one when a board opens: they are small, and the network may be gone by then.
const found = import.meta.glob<PanelModule>('../../../../packages/formats/src/*/panel.tsx', { eager: true })

const panels = new Map<string, ComponentType<PanelProps>>()
for (const [path, module] of Object.entries(found)) {
  const id = path.split('/').at(-2)
  if (id) panels.set(id, module.default)
}

/** The panel of a format; null when this version of the app has none. */
export function panelOf(format: string): ComponentType<PanelProps> | null {
  return panels.get(format) ?? null
}
