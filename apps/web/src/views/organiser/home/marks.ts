/** The colours and shapes a network's mark is made of, with the words that a list offers them in. */
import type { Shape } from '@folkmoot/protocol'

export const COLOURS: readonly { value: string; words: string }[] = [
  { value: '#3c4fb5', words: 'blue' },
  { value: '#b4452b', words: 'brick red' },
  { value: '#2c7a4b', words: 'green' },
  { value: '#a87400', words: 'ochre' },
  { value: '#a5317a', words: 'magenta' },
  { value: '#00758a', words: 'teal' },
  { value: '#6a5796', words: 'violet' },
]

export const SHAPES: readonly { value: Shape; words: string }[] = [
  { value: 'circle', words: 'circle' },
  { value: 'square', words: 'square' },
  { value: 'triangle', words: 'triangle' },
  { value: 'diamond', words: 'diamond' },
  { value: 'star', words: 'star' },
  { value: 'pentagon', words: 'pentagon' },
  { value: 'cross', words: 'cross' },
]
