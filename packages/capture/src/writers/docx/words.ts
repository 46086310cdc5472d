/** People’s words as runs and paragraphs: each in its own direction, line ends and tabs where they were. */
import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from 'docx'
import { plainDirection, visible } from '../../text.ts'
import { isRightToLeft, languageOf } from '../direction.ts'

type RunLook = Pick<IRunOptions, 'bold' | 'color' | 'size' | 'font' | 'italics'>

function textRuns(text: string, look: RunLook): TextRun[] {
  const language = languageOf(text)
  const shared = {
    ...look,
    ...(isRightToLeft(text) && { rightToLeft: true }),
    ...(language && { language: { bidirectional: language } }),
  }
  return text.split('\n').map((line, i) => {
    const children = line.split('\t').flatMap((part, j) => [...(j > 0 ? [new Tab()] : []), part])
    return new TextRun({ ...shared, children, ...(i > 0 && { break: 1 }) })
  })
}

/** Words of somebody's inside a line of ours: their marks of direction cannot reach what stands after them. */
export const inline = (text: string, look: RunLook = {}): TextRun[] => textRuns(plainDirection(text), look)

/** A paragraph that is somebody's words and nothing else. */
export function words(text: string, style: string, more: IParagraphOptions = {}): Paragraph {
  const shown = visible(text)
  return new Paragraph({ style, ...directed(shown), ...more, children: textRuns(shown, {}) })
}

/** A paragraph of several runs, in the direction of `text`. */
export function line(
  text: string,
  style: string | null,
  children: readonly TextRun[],
  more: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...(style && { style }), ...directed(text), ...more, children })
}

const directed = (text: string) => (isRightToLeft(text) ? { bidirectional: true } : {})
