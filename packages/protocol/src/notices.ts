/**
 * What the server has to say of how it, the room and a rehearsal are, to those who run the event: codes, with what a sentence
 * about each needs. The sentences are in `@folkmoot/messages`. Codes travel, so they only grow.
 */

/** What sentences need to know. */
export interface NoticeParams {
  // Health: is everything saved, and does everybody hear?
  healthy: NoParams
  'saving-paused': NoParams
  'disk-full': NoParams
  'disk-fails': NoParams
  'data-held': NoParams
  'data-damaged': NoParams
  unsaved: { people: number }
  'unsaved-slow': { people: number }
  'saving-slow': NoParams
  'screens-behind': { seconds: number }
  // The crowd at the doors
  'more-than-expected': { joined: number; expected: number }
  'joins-wait': NoParams
  'turned-away': { people: number }
  // A rehearsal's simulated delegates
  'crowd-coming': NoParams
  'crowd-refused': { why: string }
  'crowd-partly-in': { here: number; of: number }
  'crowd-in': { here: number; of: number }
  'crowd-left': NoParams
}
type NoParams = Readonly<Record<never, never>>

export type NoticeCode = keyof NoticeParams

/** As it travels: a later server may say what this screen does not know. */
export interface ServerNotice {
  code: string
  params?: Readonly<Record<string, string | number>>
}

/** One that this version knows. */
export interface KnownNotice extends ServerNotice {
  code: NoticeCode
}

export function notice<K extends NoticeCode>(
  code: K,
  ...[params]: keyof NoticeParams[K] extends never ? [] : [NoticeParams[K]]
): KnownNotice {
  return { code, ...(params && { params: { ...params } }) }
}
