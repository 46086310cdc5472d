/** The fonts that a page is set in, all of them embedded: whole ones, so that no letter of a script is in another file. */

const face = (folder: string, weight: string, family: string) =>
  `../node_modules/@expo-google-fonts/${folder}/${weight}/${family}_${weight}.ttf`
const faces = (folder: string, family: string, ...weights: string[]) =>
  weights.map(weight => face(folder, weight, family))

const [REGULAR, SEMIBOLD, BOLD] = ['400Regular', '600SemiBold', '700Bold'] as const

/** Relative to this folder. */
export const FONT_FILES: readonly string[] = [
  ...faces('noto-sans', 'NotoSans', REGULAR, SEMIBOLD, BOLD),
  ...faces('noto-sans-bengali', 'NotoSansBengali', REGULAR, BOLD),
  ...faces('noto-sans-gurmukhi', 'NotoSansGurmukhi', REGULAR, BOLD),
  ...faces('noto-sans-devanagari', 'NotoSansDevanagari', REGULAR, BOLD),
  ...faces('noto-sans-hebrew', 'NotoSansHebrew', REGULAR, BOLD),
  ...faces('noto-naskh-arabic', 'NotoNaskhArabic', REGULAR, BOLD),
  ...faces('noto-nastaliq-urdu', 'NotoNastaliqUrdu', REGULAR, BOLD),
  ...faces('noto-emoji', 'NotoEmoji', REGULAR),
  ...faces('noto-sans-symbols-2', 'NotoSansSymbols2', REGULAR),
  ...faces('noto-sans-math', 'NotoSansMath', REGULAR),
  ...faces('noto-sans-symbols', 'NotoSansSymbols', REGULAR),
]
