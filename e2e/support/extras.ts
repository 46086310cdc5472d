/** People whom the room needs and no test looks at: enough of a network that it may be named. */
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import { joinAs, type ServerProcess } from '@folkmoot/testkit'

export async function fillRoom(
  server: Pick<ServerProcess, 'origin'>,
  code: string,
  networks: readonly (string | null)[],
  name?: string,
): Promise<void> {
  let n = 0
  for (const network of networks) await joinAs(server, code, name ?? `Guest ${++n}`, network)
}

/** Two more people post for each of these prompts, so that a note of a third can come out with theirs. */
export async function othersPost(
  server: Pick<ServerProcess, 'origin'>,
  code: string,
  board: string,
  prompts: readonly number[] = [0],
): Promise<void> {
  for (const name of ['Somebody', 'Another']) {
    const one = await joinAs(server, code, name, null)
    const [stage, page] = [await one.stage(), one.page()]
    await page.synced()
    const known = (stage.view.boards as BoardView[]).find(({ id }) => id === board)
    for (const n of prompts) {
      const entry = createEntry(page.doc, { board, prompt: known?.prompts[n]?.id ?? '', made: Date.now() })
      setDraft(page.doc, entry, `${name} says ${n + 1}`)
      postEntry(page.doc, entry)
    }
    await page.saved()
    page.destroy()
    stage.close()
  }
}
