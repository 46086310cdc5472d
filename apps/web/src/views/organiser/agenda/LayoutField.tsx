import type { BoardView } from '@folkmoot/protocol'
import { Select } from '../../../design/Select.tsx'
import { NONE } from '../parts/network-options.ts'

/** How the wall lays the notes of several prompts out. */
export function LayoutField({
  layout,
  onLayout,
}: {
  layout: BoardView['layout']
  onLayout(layout: BoardView['layout']): void
}) {
  return (
    <Select
      label="On the wall"
      value={layout ?? NONE}
      onChange={value => onLayout(value === 'stream' || value === 'columns' ? value : null)}
      options={[
        { value: NONE, words: 'As this format does' },
        { value: 'stream', words: 'One prompt after another' },
        { value: 'columns', words: 'A column for each prompt' },
      ]}
    />
  )
}
