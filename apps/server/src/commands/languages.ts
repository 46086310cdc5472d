/** Languages besides English: off until the organiser switches one on and says who read its translation. */
import { languagesOn, withLanguage } from '@folkmoot/domain'
import { err, ok } from '@folkmoot/kit'
import { type COMMANDS, LIMITS, refuse } from '@folkmoot/protocol'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export const eventLanguage = task((tx, { input }: Call<InputOf<C['eventLanguage']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  const { language, readBy } = input
  const before = event.languages ?? []
  if (readBy === null && !languagesOn(event).includes(language)) return ok({})
  if (readBy !== null && before.length >= LIMITS.languagesOn) return err(refuse('too-long'))
  tx.put('event', { ...event, languages: withLanguage(before, { language, readBy, at: tx.now }) })
  return ok({})
})

export const eventWallLanguage = task((tx, { input }: Call<InputOf<C['eventWallLanguage']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  const { wallLanguage: _, ...others } = event
  const { language } = input
  if (language !== null && !languagesOn(event).includes(language)) return err(refuse('not-found'))
  tx.put('event', language === null ? others : { ...others, wallLanguage: language })
  return ok({})
})
