/** The look of a document: named styles, so that whoever goes on with it changes each in one place. */
import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx'

const INK = '1D2B2A'
export const SOFT = '5D6B68'
const LINE = 'D8CDB6'
const SERIF = 'Georgia'
const SANS = 'Calibri'

/** Twentieths of a point. A4 with margins of 22 mm. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_247 }
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

/** Names of our own styles. */
export const STYLE = {
  programme: 'Programme',
  where: 'Where',
  facts: 'Facts',
  heading: 'CoverHeading',
  note: 'Note',
  above: 'NoteAbove',
  line: 'NoteLine',
  by: 'NoteBy',
  caption: 'Caption',
  figure: 'Figure',
  cell: 'TableText',
  page: 'PageText',
} as const

/** Without an outline level it would only look like a heading. */
const heading = (level: number, size: number, before: number, after: number) => ({
  run: { font: SERIF, size, bold: true, color: INK, sizeComplexScript: size, boldComplexScript: true },
  paragraph: {
    spacing: { before, after, line: 255, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
  },
})
const own = (
  id: string,
  name: string,
  size: number,
  color: string,
  paragraph: object,
  more: object = {},
) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size, sizeComplexScript: size, color, ...more },
  paragraph,
})
const INDENT = { left: 227 }

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: SANS,
        size: 22,
        sizeComplexScript: 22,
        color: INK,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ur-PK' },
      },
      paragraph: { spacing: { after: 120, line: 271, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: SERIF, size: 60, sizeComplexScript: 60, bold: true, boldComplexScript: true, color: INK },
      paragraph: {
        spacing: { before: 0, after: 160, line: 250, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    },
    heading1: heading(1, 38, 600, 100),
    heading2: heading(2, 27, 380, 120),
    heading3: heading(3, 23, 240, 80),
  },
  paragraphStyles: [
    own(STYLE.programme, 'Programme', 22, SOFT, { spacing: { before: 0, after: 160 } }),
    own(STYLE.where, 'Where', 26, INK, { spacing: { after: 320 } }),
    own(STYLE.facts, 'Facts', 19, SOFT, { spacing: { after: 60 }, keepLines: true }),
    own(
      STYLE.heading,
      'Cover heading',
      20,
      SOFT,
      { spacing: { before: 360, after: 80 }, keepNext: true },
      { bold: true, boldComplexScript: true },
    ),
    // As Word calls it: a list of figures finds it.
    own(
      STYLE.caption,
      'caption',
      20,
      SOFT,
      { spacing: { before: 260, after: 80 }, keepNext: true, keepLines: true },
      { bold: true, boldComplexScript: true },
    ),
    own(STYLE.figure, 'Figure', 22, INK, { spacing: { before: 0, after: 200 } }),
    // People's words are nobody's to mend: no red lines under them.
    own(
      STYLE.note,
      'Note',
      22,
      INK,
      { spacing: { before: 160, after: 30 }, indent: INDENT, keepLines: true },
      { noProof: true },
    ),
    own(
      STYLE.above,
      'Note above',
      20,
      SOFT,
      { spacing: { before: 160, after: 0 }, indent: INDENT, keepNext: true, keepLines: true },
      { noProof: true },
    ),
    own(
      STYLE.line,
      'Note line',
      20,
      INK,
      { spacing: { after: 20 }, indent: INDENT, keepLines: true },
      { noProof: true },
    ),
    own(
      STYLE.by,
      'Note by',
      18,
      SOFT,
      { spacing: { after: 60 }, indent: INDENT, keepLines: true },
      { noProof: true },
    ),
    own(STYLE.cell, 'Table text', 20, INK, { spacing: { before: 30, after: 30 } }),
    own(STYLE.page, 'Page text', 16, SOFT, { spacing: { after: 0 } }),
  ],
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: LINE }
export const TABLE_BORDERS = {
  top: thin,
  bottom: thin,
  left: none,
  right: none,
  insideHorizontal: thin,
  insideVertical: none,
}
/** Above each chapter. */
export const CHAPTER_RULE = { style: BorderStyle.SINGLE, size: 8, color: INK, space: 9 }
export const RULE = { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 }
