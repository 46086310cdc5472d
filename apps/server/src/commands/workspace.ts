/** The record's workspace, but for its words: who writes, what was read for the public, and erasing. */
import { emptySection, makeSections } from '@folkmoot/board-doc'
import { err, ok } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import {
  type Actor,
  type COMMANDS,
  LIMITS,
  refuse,
  WORKSPACE,
  type WorkspaceRecord,
} from '@folkmoot/protocol'
import { workspaceOf, writesRecord } from '../workspace/members.ts'
import { findingsIn } from '../workspace/reading.ts'
import { sectionsOf, themesOf } from '../workspace/themes.ts'
import { wordsNow } from '../workspace/written.ts'
import { type Call, type CommandContext, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

const SERVER = { by: 'server' }
const pages = () => [WORKSPACE]

export const workspaceOpen = task(
  (tx, { actor }: Call<InputOf<C['workspaceOpen']>>) => {
    if (!writesRecord(tx, actor)) return err(refuse('forbidden'))
    // What is there from the start can be seen to change.
    if (!tx.get('workspace', WORKSPACE)) tx.put('workspace', workspaceOf(tx))
    const there = new Set(tx.workspace.map(({ id }) => id))
    const lacks = sectionsOf(themesOf(tx)).filter(id => !there.has(id))
    if (lacks.length > 0) tx.editPage(WORKSPACE, doc => makeSections(doc, lacks, tx.now, SERVER))
    return ok({ pageEpoch: workspaceOf(tx).pageEpoch })
  },
  { pages },
)

export const workspaceMember = task((tx, { input }: Call<InputOf<C['workspaceMember']>>) => {
  const link = tx.get('link', input.link)
  if (!link || link.network !== null) return err(refuse('not-found'))
  const workspace = workspaceOf(tx)
  // Links that were withdrawn since are forgotten here.
  const others = workspace.links.filter(one => one !== link.id && tx.get('link', one))
  const links = (input.may ? [...others, link.id] : others).slice(-LIMITS.workspaceMembers)
  tx.put('workspace', { ...workspace, links })
  return ok({})
})

export const workspaceRead = task((tx, { input }: Call<InputOf<C['workspaceRead']>>) => {
  const workspace = workspaceOf(tx)
  const known = new Set(findingsIn(tx).map(({ id }) => id))
  if (!known.has(input.finding)) return err(refuse('nothing-being-read'))
  // What was said of words that stand no more is forgotten.
  const others = workspace.fine.filter(id => known.has(id) && id !== input.finding)
  // Whoever has asked for a signature asked for it as it was read.
  tx.put('workspace', { ...workspace, asked: null, fine: input.fine ? [...others, input.finding] : others })
  return ok({})
})

export const workspaceAsk = task((tx, { actor, input, context }: Call<InputOf<C['workspaceAsk']>>) => {
  const workspace = workspaceOf(tx)
  if (input.words !== wordsNow(tx)) return err(refuse('changed-since-read'))
  if (!findingsIn(tx).every(({ fine }) => fine)) return err(refuse('not-read-yet'))
  tx.put('workspace', { ...workspace, asked: readBy(tx, actor, context, input.words) })
  return ok({})
})

export const workspaceSign = task((tx, { actor, input, context }: Call<InputOf<C['workspaceSign']>>) => {
  const workspace = workspaceOf(tx)
  const { asked } = workspace
  if (!asked) return err(refuse('not-asked-to-sign'))
  if (input.words !== wordsNow(tx) || asked.words !== input.words) return err(refuse('changed-since-read'))
  if (!context.areTwoOrganisers(asked.device, actor.device)) return err(refuse('another-has-to-sign'))
  // People may have come, and been named, since it was read.
  if (!findingsIn(tx).every(({ fine }) => fine)) return err(refuse('not-read-yet'))
  tx.put('workspace', { ...workspace, asked: null, signed: readBy(tx, actor, context, input.words) })
  return ok({})
})

const readBy = (
  tx: Tx,
  actor: Actor,
  context: CommandContext,
  words: string,
): NonNullable<WorkspaceRecord['signed']> => ({
  device: actor.device,
  label: context.organiserLabel(actor.device),
  at: tx.now,
  words,
})

export const workspaceErase = task(
  (tx, { input }: Call<InputOf<C['workspaceErase']>>) => {
    const { section, words } = input
    const stands = tx.workspace.find(({ id }) => id === section)
    if (!stands || stands.text === '') return err(refuse('text-gone'))
    if (stands.text !== words) return err(refuse('changed-since-read'))
    tx.editPage(WORKSPACE, doc => emptySection(doc, section, SERVER))
    tx.rewritePage(WORKSPACE)
    const workspace = workspaceOf(tx)
    // Short words could be guessed from their hash.
    const unread = { fine: [], asked: null, signed: null }
    tx.put('workspace', { ...workspace, ...unread, pageEpoch: workspace.pageEpoch + 1 })
    for (const edition of tx.list('record-edition')) {
      if (edition.written?.sections[section] === undefined) continue
      const { [section]: _, ...sections } = edition.written.sections
      tx.put('record-edition', { ...edition, written: { ...edition.written, sections } })
    }
    tx.scrub()
    return ok({})
  },
  { pages },
)
