let canvas: CanvasRenderingContext2D | null = null

/** How wide words are at a size, in the same unit. */
export function textWidth(text: string, size: number, face: string, weight = 400): number {
  canvas ??= document.createElement('canvas').getContext('2d')
  if (!canvas) return text.length * size * 0.55
  canvas.font = `${weight} 100px ${face}`
  return (canvas.measureText(text).width * size) / 100
}
export const SERIF =
  '"Fraunces Variable", "Noto Nastaliq Urdu Variable", "Noto Sans Bengali", "Noto Sans Gurmukhi", Georgia, serif'
export const SANS =
  '"Atkinson Hyperlegible Next Variable", "Noto Nastaliq Urdu Variable", "Noto Sans Bengali", "Noto Sans Gurmukhi", system-ui, sans-serif'
