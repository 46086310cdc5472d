import type { ReasonParams, Refusal, RefusalAnswer, RefusalKey } from '@folkmoot/protocol'
import { english } from './en/index.ts'
import type { Message, Params } from './message.ts'
import { wordsOfRefusal } from './refusal-words.ts'

const worded = { ...english.surfaces.refusals, ...english.surfaces.refusalsLeading }

/** Does not compile while a refusal has no words, or its words ask for what it does not carry. */
const all: { readonly [K in RefusalKey]: Carried<K> extends Params<(typeof worded)[K]> ? Message : never } =
  worded
type Carried<K> = K extends keyof ReasonParams ? ReasonParams[K] : unknown

/** A refusal as it travels: English stands in it too, for whoever has no catalogue. */
export function refusalAnswer({ code, reason, params }: Refusal): RefusalAnswer {
  const message = wordsOfRefusal(english.language, all, { reason, params }) ?? code
  return { code, message, ...(reason !== code && { reason }), ...(params && { params }) }
}
