let canvas: CanvasRenderingContext2D | null = null

/** Letters that Urdu alone has among the languages of the Arabic script. */
export const URDU_LETTERS = /[ٹڈڑںھہۂۃےۓ۔]/

/** How wide words are at a size, in the same unit. */
export function textWidth(text: string, size: number, face: Face, weight = 400): number {
  canvas ??= document.createElement('canvas').getContext('2d')
  if (!canvas) return text.length * size * 0.55
  canvas.font = `${weight} 100px ${FACES[face](URDU_LETTERS.test(text) ? NASTALIQ : NASKH)}`
  return (canvas.measureText(text).width * size) / 100
}

type Face = 'serif' | 'sans'
const NASTALIQ = '"Noto Nastaliq Urdu Variable"'
const NASKH = '"Noto Naskh Arabic Variable"'
/** As `design/scripts.css` sets them. */
const FACES: Record<Face, (arabic: string) => string> = {
  serif: arabic =>
    `"Fraunces Variable", ${arabic}, "Noto Sans Bengali", "Noto Sans Gurmukhi", Georgia, serif`,
  sans: arabic =>
    `"Atkinson Hyperlegible Next Variable", ${arabic}, "Noto Sans Bengali", "Noto Sans Gurmukhi", system-ui, sans-serif`,
}
