import type { Format } from '@folkmoot/board-doc'
import { draftOf } from '@folkmoot/messages/activity-prompts'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { speak } from '@folkmoot/messages/spoken'
import { afterEach, expect, test } from 'vitest'
import { promptsOf } from './fixtures.ts'
import { FORMATS, formatById, stepWords } from './index.ts'

afterEach(() => speak(null))

/** Everything that an activity says by itself wherever it stands. */
function saidBy(format: Format): Record<string, readonly string[]> {
  const prompts = promptsOf(format)
  const specs = prompts.flatMap(prompt => format.fields?.(prompt) ?? [])
  return {
    labels: specs.flatMap(spec => [spec.label, ...(spec.hint === undefined ? [] : [spec.hint])]),
    options: specs.flatMap(spec => (spec.kind === 'choice' ? spec.options.map(one => one.label) : [])),
    scales: specs.flatMap(spec => (spec.kind === 'scale' ? spec.steps : [])),
    marks: prompts.flatMap(prompt => (format.marks?.(prompt) ?? []).map(mark => mark.label)),
    steps: (format.steps?.(prompts) ?? []).map(step => step.label),
    asks: format.wallAsks === undefined ? [] : [format.wallAsks],
  }
}

test.each(Object.entries(LANGUAGES))(
  '[L-20] what activities say, they say in %s once it is spoken, and in English again afterwards',
  async (_, { load }) => {
    const english = FORMATS.map(saidBy)
    expect(english.flatMap(said => Object.values(said).flat()).length).toBeGreaterThan(60)
    speak((await load()).translated)
    for (const [i, format] of FORMATS.entries()) {
      const before = english[i] ?? {}
      for (const [what, lines] of Object.entries(saidBy(format))) {
        expect(lines).toHaveLength(before[what]?.length ?? 0)
        for (const line of lines) expect(before[what], `${format.id}, ${what}`).not.toContain(line)
      }
    }
    speak(null)
    expect(FORMATS.map(saidBy)).toEqual(english)
  },
)

test('[L-20] counts come with their scale in English, and are read out in the language of now', async () => {
  const format = formatById('yes-or-no')
  const [prompt] = format ? promptsOf(format) : []
  const told = format?.counted?.([], []).steps ?? []
  expect(stepWords(format, prompt, told)).toEqual(['yes', 'not sure', 'no'])
  speak((await LANGUAGES.cy?.load())?.translated ?? null)
  expect(stepWords(format, prompt, told)).toEqual(['ie', 'ddim yn siŵr', 'na'])
})

test('[L-13] what activities begin with has a draft in each language, and is in the catalogue as it is in the slides', async () => {
  const { english } = await import('../../messages/src/en/index.ts')
  const begun = FORMATS.flatMap(({ id, title, defaults }) => [
    [`title-${id}`, title],
    ...(defaults.lead === undefined ? [] : [[`lead-${id}`, defaults.lead]]),
    ...defaults.prompts.map((text, i) => [`prompt-${id}-${i + 1}`, text]),
  ])
  expect(english.surfaces.activityPrompts).toEqual(Object.fromEntries(begun))
  expect(draftOf('day-review', 0)).toBeNull()
  for (const { load } of Object.values(LANGUAGES)) {
    speak((await load()).translated)
    for (const { id, title, defaults } of FORMATS) {
      expect(draftOf(id, 'title'), title).not.toBeNull()
      for (const [place, text] of defaults.prompts.entries()) {
        const draft = draftOf(id, place) ?? expect.unreachable(text)
        // Where words are taken apart for their reader, the draft comes apart as well.
        expect(draft.includes(' → '), draft).toBe(text.includes(' → '))
        if (text.includes(':')) expect(draft).toContain(':')
      }
    }
  }
})
