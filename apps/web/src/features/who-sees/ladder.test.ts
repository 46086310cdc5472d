import { FORMATS } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/consent'
import { Reach } from '@folkmoot/protocol'
import { expect, test } from 'vitest'

/** How values that were stored before there was a ladder stand on it. */
const STEPS = { me: 'self', network: 'network', room: 'here' } as const

test('[P-46] an activity that lets writers choose says it in the words of the ladder', () => {
  const words = Reach.options.map(reach => t('reach', { reach }))
  expect(words).toEqual(['only me', 'my network', 'people here', 'programme and funder', 'public'])
  const choosing = FORMATS.filter(format => format.audience !== undefined)
  expect(choosing.length).toBeGreaterThan(0)
  const choices = choosing.flatMap(format =>
    (format.fields?.({ board: { prompts: [] } } as never) ?? []).flatMap(field =>
      field.kind === 'choice' && field.key === 'audience' ? [field] : [],
    ),
  )
  for (const { options } of choices)
    for (const { value, label } of options)
      expect(label.toLowerCase(), value).toBe(t('reach', { reach: STEPS[value as keyof typeof STEPS] }))
})
