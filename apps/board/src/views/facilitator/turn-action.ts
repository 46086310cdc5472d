/** The minute round's own next thing: seat people, begin, end. Pure. */
import { LIMITS } from '@folkmoot/protocol'
import { count, numberWord, sentence } from '../../wall/number-words.ts'
import type { BoardFacts, PrimaryAction } from './facts.ts'

/** A table has room for about this many. */
const PER_TABLE = 8

export function tablesFor(people: number): number {
  return Math.max(2, Math.ceil(people / PER_TABLE))
}

export function seatPeople(people: number): PrimaryAction {
  const n = tablesFor(people)
  return {
    label: `Seat people at ${count(n, 'table')}`,
    consequence: `About ${count(Math.round(people / n), 'person', 'people')} each, networks mixed. You can move people afterwards.`,
    steps: [{ key: 'tablesMake', input: { count: n, mix: true } }],
  }
}

export function turnAction(facts: BoardFacts): PrimaryAction | null {
  const { board, format, round, allocated, tables } = facts
  if (!format.turns || allocated || round?.finishedAt != null) return null
  if (round) return endRound(facts, round)
  if (tables === 0 && facts.people > LIMITS.plenaryTurns) return seatPeople(facts.people)
  return startRound(facts, tables === 0 ? 'plenary' : 'tables', { board: board.id, ...format.turns })
}

/** Also offered the other way about: everybody together although there are tables. */
export function startRound(
  { tables }: Pick<BoardFacts, 'tables'>,
  mode: 'tables' | 'plenary',
  { board, turnSeconds, quietSeconds }: { board: string; turnSeconds: number; quietSeconds: number },
): PrimaryAction {
  const minute = turnSeconds === 60 ? 'one minute each' : `${turnSeconds} seconds each`
  const plenary = mode === 'plenary'
  return {
    label: plenary ? 'Start the minute round' : 'Start the minute rounds',
    consequence: plenary
      ? `Everybody together, ${minute}. The wall shows the stems and one clock.`
      : `${sentence(count(tables, 'table'))} at once, ${minute}. The wall shows the stems and the tables’ clocks.`,
    steps: [{ key: 'turnsStart', input: { board, mode, turnSeconds, quietSeconds } }],
    said: plenary ? 'The round has begun.' : 'The rounds have begun.',
  }
}

function endRound({ board }: BoardFacts, round: NonNullable<BoardFacts['round']>): PrimaryAction {
  const done = round.tables.filter(table => table.state === 'done').length
  const speaking = round.tables.length - done
  const one = speaking === 1
  const consequence =
    speaking === 0
      ? 'Everybody has been heard.'
      : round.mode === 'plenary'
        ? 'People are still speaking. This ends the round.'
        : `${sentence(numberWord(speaking))} of ${count(round.tables.length, 'table')} ${
            one ? 'is' : 'are'
          } still speaking. This ends the round for ${one ? 'it' : 'them'}.`
  return {
    label: 'Begin the quiet minutes',
    consequence,
    steps: [{ key: 'turnsEnd', input: { board: board.id } }],
    asks: speaking > 0,
  }
}
