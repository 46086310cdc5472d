/** The room of the pictures: a real server, the sample event, and forty-one people who write what they are given. */
import { createEntry, postEntry, readBoard, setAbout, setDraft, setFields } from '@folkmoot/board-doc'
import type { BoardView, MineView } from '@folkmoot/protocol'
import {
  type Delegate,
  type Device,
  facilitator,
  joinAs,
  organiser,
  pairedDisplay,
  type ServerProcess,
  type Stage,
  type StockClient,
  until,
} from '@folkmoot/testkit'
import { PEOPLE } from './people.ts'
import type { Line } from './words.ts'

export const EVENT = 'better-together'

export interface Person {
  delegate: Delegate
  page: StockClient
  stage: Stage
}

export interface Room {
  server: ServerProcess
  boss: Device
  jackie: Device
  wall: Device
  people: readonly Person[]
  /** What the organiser is told. */
  told: Stage
  /** @throws Error when it is refused: then the picture would be of something else */
  done(name: string, input: object): Promise<Record<string, unknown>>
  board(id: string): BoardView
  /** Posts the lines, by as many people from `from` on; answers the entries' ids when all are saved. */
  write(board: string, lines: readonly Line[], from?: number): Promise<string[]>
  /** Ids of the notes on a board, when there are so many, in the order of `texts` where they are given. */
  notes(board: string, atLeast: number): Promise<{ id: string; text: string }[]>
  end(): void
}

export function draft(
  { page, delegate }: Person,
  line: Line & { board: string; found?: Person },
  post = true,
): string {
  const { board, prompt = 1, text, fields, found } = line
  const id = createEntry(page.doc, { board, prompt: `prompt-${prompt}`, made: Date.now() })
  setDraft(page.doc, id, text)
  if (fields) setFields(page.doc, id, fields)
  if (found && found.delegate !== delegate)
    setAbout(page.doc, id, { person: found.delegate.person, name: '' })
  if (post) postEntry(page.doc, id)
  return id
}

export async function fillRoom(server: ServerProcess): Promise<Room> {
  const boss = await organiser(server, EVENT)
  const people: Person[] = []
  for (const { name, network } of PEOPLE) {
    const delegate = await joinAs(server, server.ready.joinCode, name, network)
    const page = delegate.page()
    await page.synced()
    people.push({ delegate, page, stage: await delegate.stage() })
  }
  const told = await boss.stage()
  const wall = await pairedDisplay(server, boss)
  const wallIsOn = await wall.stage()
  const room: Room = {
    server,
    boss,
    jackie: await facilitator(server, boss, 'Jackie'),
    wall,
    people,
    told,
    async done(name, input) {
      const { status, body } = await boss.command(name, input)
      if (status !== 200) throw new Error(`${name} ${JSON.stringify(input)}: ${JSON.stringify(body)}`)
      return body
    },
    board(id) {
      const found = (told.view.boards as BoardView[]).find(one => one.id === id)
      if (!found) throw new Error(`no board ${id}`)
      return found
    },
    async write(board, lines, from = 0) {
      const { oneEach, prompts } = room.board(board)
      const ids = lines.map((line, i) => {
        const person = people[(from + i * 3) % people.length] as Person
        const own = ((person.stage.mine() as MineView).table?.order ?? 0) % prompts.length
        const prompt = oneEach ? own + 1 : (line.prompt ?? (i % prompts.length) + 1)
        return draft(person, { ...line, board, prompt })
      })
      await Promise.all(people.map(({ page }) => page.saved()))
      return ids
    },
    async notes(board, atLeast) {
      const client = boss.board(board, room.board(board).epoch)
      const standing = () => readBoard(client.doc).notes
      await until(() => standing().length >= atLeast, `${atLeast} notes on ${board}`, 40_000)
      const notes = standing().map(({ id, text }) => ({ id, text }))
      client.destroy()
      return notes
    },
    end() {
      for (const stage of [told, wallIsOn, ...people.map(one => one.stage)]) stage.close()
      for (const { page } of people) page.destroy()
    },
  }
  return room
}
