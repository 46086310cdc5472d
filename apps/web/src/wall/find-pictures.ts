/**
 * What the wall draws of notes besides showing them one by one, in turn with their pages: who found whom, and the words that
 * were given where a prompt asks for a few. Pure.
 */
import { findsPeople, type Note } from '@folkmoot/board-doc'
import { type Cloud, cloudOfPrompt } from '@folkmoot/board-doc/cloud'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/wall'
import type { BoardView, NetworkRecord, Prompt } from '@folkmoot/protocol'
import { sentence } from '../features/number-words/model.ts'
import { type Graph, graphOf } from './graph.ts'

export type WallPicture =
  | { kind: 'graph'; title: string; graph: Graph }
  | { kind: 'cloud'; title: string; cloud: Cloud }

/** Fewer make no picture. */
const FEWEST = 3

export function picturesOf(
  board: Pick<BoardView, 'format'>,
  prompts: readonly Prompt[],
  notes: readonly Note[],
  networks: readonly NetworkRecord[],
): WallPicture[] {
  const format = formatById(board.format)
  const pictures: WallPicture[] = []
  if (findsPeople(format)) {
    const graph = graphOf(notes, networks)
    if (graph.links.length >= FEWEST) pictures.push({ kind: 'graph', title: graphTitle(graph), graph })
  }
  for (const prompt of prompts) {
    const cloud = cloudOfPrompt(format, prompt, notes)
    if (cloud) pictures.push({ kind: 'cloud', title: prompt.text, cloud })
  }
  return pictures
}

function graphTitle({ links, clusters }: Graph): string {
  const named = clusters.filter(cluster => cluster.network).length
  const n = links.length
  return sentence(named > 1 ? t('finds-across', { n, networks: named }) : t('finds-here', { n }))
}
