/** The record's workspace: its words are written on its page, and everything else about it is said here. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { defineCommand } from './command.ts'

export const workspaceOpen = defineCommand({
  name: 'workspace.open',
  allow: ['organiser', 'facilitator'],
  scope: 'event',
  inArchive: true,
  summary:
    'Make the sections that the workspace of the record lacks: the fixed ones, and one for each group of a frozen board. For organisers and for facilitators whom they named.',
  input: z.object({}),
  result: z.object({ pageEpoch: z.number().int() }),
})
export const workspaceMember = defineCommand({
  name: 'workspace.member',
  allow: ['organiser'],
  scope: 'event',
  inArchive: true,
  summary: 'Let the facilitators of a link to the whole event write the record too, or let them no longer.',
  input: z.object({ link: Id, may: z.boolean() }),
  result: z.object({}),
})
export const workspaceRead = defineCommand({
  name: 'workspace.read',
  allow: ['organiser'],
  scope: 'event',
  inArchive: true,
  summary: 'Say of something that was found in the written text that it may be public, or take that back.',
  input: z.object({ finding: z.string().length(24), fine: z.boolean() }),
  result: z.object({}),
})
export const workspaceAsk = defineCommand({
  name: 'workspace.ask',
  allow: ['organiser'],
  scope: 'event',
  inArchive: true,
  summary:
    'Ask another organiser to sign the written text for the public. `words`: what it was when it was read; everything found in it has to be fine.',
  input: z.object({ words: z.string().length(64) }),
  result: z.object({}),
})
export const workspaceSign = defineCommand({
  name: 'workspace.sign',
  allow: ['organiser'],
  scope: 'event',
  inArchive: true,
  summary: 'Sign the written text for the public, as another device of an organiser has read it.',
  input: z.object({ words: z.string().length(64) }),
  result: z.object({}),
})
export const workspaceErase = defineCommand({
  name: 'workspace.erase',
  allow: ['organiser'],
  scope: 'event',
  inArchive: true,
  summary:
    'Erase what is written in a section, from its page, its devices and the disk. Quotes that were chosen there stay. `words`: as it stands, so that nothing goes that was not read.',
  input: z.object({ section: z.string().min(1).max(LIMITS.sectionIdChars), words: z.string() }),
  result: z.object({}),
})
