/** Scope `system`: themes across a programme's events. For the public another organiser signs each as it stands. */
import { err, ok, randomId } from '@folkmoot/kit'
import { type Actor, type COMMANDS, refuse, type Signature, type ThemeRecord } from '@folkmoot/protocol'
import { type Call, type CommandContext, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

const signature = (at: number, actor: Actor, context: CommandContext): Signature => ({
  device: actor.device,
  label: context.organiserLabel(actor.device),
  at,
})

export const themeSave = task((tx, { actor, input, context }: Call<InputOf<C['themeSave']>>) => {
  const { theme, programme, rev, name, definition, by, groups } = input
  if (!tx.get('programme', programme)) return err(refuse('not-found'))
  const before = theme === null ? null : tx.get('theme', theme)
  if (theme !== null && before?.programme !== programme) return err(refuse('not-found'))
  if (before && before.rev !== rev) return err(refuse('theme-changed'))
  // An event may have been deleted since.
  const known = groups.filter(({ event }) => tx.get('event-index', event)?.programme === programme)
  const after: ThemeRecord = {
    id: before?.id ?? randomId(12),
    programme,
    name,
    definition,
    by,
    groups: known,
    rev: (before?.rev ?? 0) + 1,
    at: tx.now,
    made: signature(tx.now, actor, context),
    signed: null,
  }
  tx.put('theme', after)
  // Words that were replaced leave the disk, as erased ones do.
  if (before && [before.name, before.definition, before.by].join() !== [name, definition, by].join())
    tx.scrub()
  return ok({ theme: after.id })
})

export const themeSign = task((tx, { actor, input, context }: Call<InputOf<C['themeSign']>>) => {
  const theme = tx.get('theme', input.theme)
  if (!theme) return err(refuse('not-found'))
  if (theme.rev !== input.rev) return err(refuse('theme-changed'))
  if (theme.made.device === actor.device) return err(refuse('another-has-to-sign'))
  tx.put('theme', { ...theme, signed: signature(tx.now, actor, context) })
  return ok({})
})

export const themeRemove = task((tx, { input }: Call<InputOf<C['themeRemove']>>) => {
  if (!tx.get('theme', input.theme)) return err(refuse('not-found'))
  tx.delete('theme', input.theme)
  tx.scrub()
  return ok({})
})
