/** Questions in several languages: each phone in its own, the original one tap away, and the wall as they were written. */
import { t as tLanguages } from '@folkmoot/messages/languages'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { t } from '@folkmoot/messages/prompt-words'
import { inEnglish, speak } from '@folkmoot/messages/spoken'
import { noBrowser } from '@folkmoot/testkit'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { useSampleEvent } from './support/event.ts'
import { pressInCockpit } from './support/facilitator.ts'
import { inLanguage } from './support/in-language.ts'
import { button, gone, photograph, seen, sees } from './support/look.ts'

const said = async (tag: string) => speak((await LANGUAGES[tag]?.load())?.translated ?? null)

describe.skipIf(await noBrowser())('a question in several languages', () => {
  const event = useSampleEvent()
  afterEach(() => speak(null))
  beforeAll(async () => {
    await event.run('event.language', { language: 'cy', readBy: 'Megan' })
    await event.run('event.language', { language: 'ur', readBy: 'Amina' })
  })

  it('[L-12] a facilitator gives it in Welsh, the phone shows that, and the original one tap away', async () => {
    await event.openBoard('open-board', { visibility: 'named' })
    const wall = (await event.openWall()).page
    const cockpit = (await event.openCockpit()).page
    const phone = await inLanguage(event, 'cy', 'Gwen')
    await pressInCockpit(cockpit, tLanguages('words-more'))
    const dialog = cockpit.getByRole('dialog', { name: tLanguages('words-title') })
    const given = 'Beth hoffech chi i ni ei glywed heddiw?'
    await dialog.getByLabel('What would you like to say?').fill(given)
    await photograph(cockpit, 'prompts-1-cockpit')
    expect(await axeFinds(cockpit)).toEqual([])
    await button(dialog, tLanguages('words-save')).click()
    await gone(dialog)
    await said('cy')
    await seen(phone.getByRole('heading', { name: given }))
    await sees(phone, t('by-a-person'))
    await photograph(phone, 'prompts-2-welsh-phone')
    await sees(wall, 'What would you like to say?')
    await button(phone, t('as-written')).click()
    await seen(phone.getByRole('heading', { name: 'What would you like to say?' }))
    await button(phone, t('in-my-language')).click()
    await seen(phone.getByRole('heading', { name: given }))

    // Reworded, the phone says that its words are from before, and what the question is now.
    speak(null)
    await pressInCockpit(cockpit, 'Other words for a question …')
    const reword = cockpit.getByRole('dialog', { name: 'Other words for a question' })
    await reword.getByLabel('The question’s words').fill('What should nobody forget?')
    await button(reword, 'Show the new words').click()
    await said('cy')
    await sees(phone, t('from-before'))
    await sees(phone, '“What should nobody forget?”')
    await photograph(phone, 'prompts-3-from-before')
    expect(inEnglish(() => t('from-before'))).not.toBe(t('from-before'))
  })

  it('[L-13] an activity’s own questions are read in a draft of ours, and stand on the wall as they are', async () => {
    await event.openBoard('day-review', { visibility: 'named' })
    const wall = (await event.openWall()).page
    const phone = await inLanguage(event, 'ur', 'عائشہ')
    await said('ur')
    await seen(phone.getByRole('heading', { name: 'کیا؟', exact: true }))
    await sees(phone, t('a-draft'))
    await photograph(phone, 'prompts-4-urdu-phone')
    expect(await axeFinds(phone)).toEqual([])
    await sees(wall, 'What ?')
  })
})
