/** What the doors answer that stand before a board, read without schemas; they have to read as those of the protocol do. */
import type { http } from '@folkmoot/protocol'
import {
  flag,
  listOf,
  matching,
  members,
  number,
  type Out,
  oneOf,
  optional,
  orNull,
  type Reads,
  reads,
  text,
  textOrNumber,
  trimmed,
  valuesOf,
  withDefault,
} from './reads.ts'

const id = matching(/^[a-z0-9][a-z0-9-]{0,47}$/)
const role = oneOf(['delegate', 'facilitator', 'organiser', 'display'])
const name = trimmed(matching(/^.{1,80}$/s))
const secret = matching(/^.{20,200}$/s)

/** Does not compile where it answers something else than the protocol's. */
const as = <S>(read: Reads<Out<S>>): Reads<Out<S>> => read

export const LookUpAnswer = as<typeof http.LookUpAnswer>(
  reads(
    members({
      event: id,
      name: text,
      place: text,
      dates: text,
      doorsOpen: flag,
      networks: listOf(
        members({
          id,
          programme: id,
          name,
          colour: matching(/^#[0-9a-f]{6}$/),
          shape: oneOf(['circle', 'square', 'triangle', 'diamond', 'star', 'pentagon', 'cross']),
        }),
      ),
      moved: optional(flag),
      languages: optional(listOf(text)),
    }),
  ),
)
export const JoinAnswer = as<typeof http.JoinAnswer>(
  reads(members({ event: id, person: id, returnCode: text })),
)
export const ReturnAnswer = as<typeof http.ReturnAnswer>(
  reads(members({ event: id, person: id, name: text, home: withDefault(flag, false) })),
)
export const EnterAnswer = as<typeof http.EnterAnswer>(reads(members({ role, event: orNull(id) })))
export const MeAnswer = as<typeof http.MeAnswer>(
  reads(
    members({
      sessions: listOf(
        members({
          role,
          event: orNull(id),
          eventName: orNull(text),
          person: orNull(members({ id, name: text, network: orNull(id), pageEpoch: number })),
          network: orNull(id),
          device: optional(id),
        }),
      ),
    }),
  ),
)
export const DisplayAnswer = as<typeof http.DisplayAnswer>(reads(members({ id, code: text, secret })))
export const DisplayPollAnswer = as<typeof http.DisplayPollAnswer>(
  reads(members({ paired: flag, event: orNull(id) })),
)
export const PeopleAnswer = as<typeof http.PeopleAnswer>(
  reads(members({ people: listOf(members({ id, name: text, network: orNull(id) })), more: flag })),
)
export const ErrorAnswer = as<typeof http.ErrorAnswer>(
  reads(
    members({
      code: text,
      message: text,
      reason: optional(text),
      params: optional(valuesOf(textOrNumber)),
    }),
  ),
)
