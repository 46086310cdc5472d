/** People whom the room needs and no test looks at: enough of a network that it may be named. */
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
