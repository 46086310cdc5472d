/**
 * What may be told of a board between two strokes of its clock: its counts, where it is not named, and answers that are
 * counted together. Both stay as they were last told until the board strikes, so that no count says when somebody wrote.
 */
import type { Format } from '@folkmoot/board-doc'
import {
  type BoardRecord,
  type Id,
  nextStroke,
  SHOWN_PHASES,
  strokeBefore,
  type ToldRecord,
} from '@folkmoot/protocol'
import { publishedAnswers } from './published-answers.ts'
import type { RuleFailed } from './rule-faults.ts'
import type { WorkshopRecords } from './workshop.ts'
import type { BoardFacts, RoomReader } from './workshop-tx.ts'

interface PublishedCountsDeps {
  records: WorkshopRecords
  formatById(id: Id): Format | null
  read: Pick<RoomReader, 'counted' | 'networkLabel'>
  countNow(board: Id): BoardFacts
  ruleFailed: RuleFailed
  onWall(board: Id): number
}

type Board = Readonly<BoardRecord>

const NOTHING: NonNullable<ToldRecord['counts']> = { posted: 0, waiting: 0, hidden: 0, late: 0, writing: 0 }

export class PublishedCounts {
  private readonly deps: PublishedCountsDeps
  /** Board → the stroke before something changed that was not told yet. */
  private readonly untold = new Map<Id, number>()
  /** Everything may have changed while this room was not in memory. */
  private loaded = false

  constructor(deps: PublishedCountsDeps) {
    this.deps = deps
  }

  /** Counts as they may be told now; on named boards as they are. */
  facts(board: Board): BoardFacts {
    if (board.visibility === 'named') return this.deps.countNow(board.id)
    const told = this.deps.records.get('told', board.id)?.counts ?? NOTHING
    const onWall = this.deps.onWall(board.id)
    // What stands on the wall everybody sees at once: fewer than that were never posted.
    return { ...told, posted: Math.max(told.posted, onWall), onWall, writers: null }
  }

  changed(board: Id, now: number): void {
    if (!this.untold.has(board)) this.untold.set(board, strokeBefore(board, now))
  }

  /** After boards were projected. Answers the boards that are told anew, and when the next stroke is due. */
  strike(now: number): { told: Id[]; due: number | null } {
    if (!this.loaded) for (const { id } of this.deps.records.list('board')) this.changed(id, now)
    this.loaded = true
    const told: Id[] = []
    let due: number | null = null
    for (const [id, since] of this.untold) {
      const board = this.deps.records.get('board', id)
      const format = board && this.deps.formatById(board.format)
      if (!board || (board.visibility === 'named' && !format?.counted)) {
        this.untold.delete(id)
        if (!board) this.deps.records.delete('told', id)
        continue
      }
      if (strokeBefore(id, now) > since) {
        this.untold.delete(id)
        const waits = this.tell(board, format, told)
        if (!waits) continue
        this.changed(id, now)
      }
      due = Math.min(due ?? Number.POSITIVE_INFINITY, nextStroke(id, now))
    }
    return { told, due }
  }

  /** Does something wait still, so that the next stroke may change the counts again? */
  private tell(board: Board, format: Format | null, told: Id[]): boolean {
    const { records } = this.deps
    const before = records.get('told', board.id) ?? null
    const now = this.deps.countNow(board.id)
    const record: ToldRecord = {
      id: board.id,
      counts: board.visibility === 'named' ? null : tellCounts(board, now),
      summary: format?.counted ? this.summary(board, format.counted, before) : null,
    }
    if (JSON.stringify(before ?? nothingYet(record)) !== JSON.stringify(record)) {
      records.put('told', record)
      told.push(board.id)
    }
    return now.waiting > 0 && SHOWN_PHASES.includes(board.phase)
  }

  private summary(
    board: Board,
    counted: NonNullable<Format['counted']>,
    before: ToldRecord | null,
  ): NonNullable<ToldRecord['summary']> {
    const { read, ruleFailed } = this.deps
    const last = before?.summary ?? { steps: [], rows: [] }
    try {
      const { steps, rows } = counted(read.counted(board.id), board.prompts)
      return {
        steps: [...steps],
        rows: publishedAnswers(last.rows, rows, id => read.networkLabel(id) === id),
      }
    } catch (error) {
      ruleFailed(board.id, board.format, error)
      return last
    }
  }
}

/** What was never told reads as this. */
function nothingYet({ id, counts, summary }: ToldRecord): ToldRecord {
  return { id, counts: counts && NOTHING, summary: summary && { ...summary, rows: [] } }
}

/** While notes are on the wall, how many wait could be had from how many do not: so those count when they come. */
function tellCounts(board: Board, now: BoardFacts): NonNullable<ToldRecord['counts']> {
  const { posted, waiting, hidden, late, writing } = now
  if (board.phase === 'write' || board.phase === 'waiting') return { posted, waiting, hidden, late, writing }
  return { posted: posted - waiting, waiting: Math.min(1, waiting), hidden, late, writing }
}
