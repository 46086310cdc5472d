/** The stage's connection against the real server, killed and started again on the same address and folder. */
import { type Delegate, joinAs, organiser, type ServerProcess, startServer } from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './eventually.fixture.ts'
import {
  createStageConnection,
  type StageConnection,
  type StageRole,
  type ViewOf,
} from './stage-connection.ts'

describe('the connection to the stage', () => {
  let server: ServerProcess
  let cookie = ''
  let sara: Delegate
  const open: { close(): void }[] = []

  beforeAll(async () => {
    server = await startServer()
    const desk = await organiser(server, 'better-together')
    cookie = desk.cookie
    sara = await joinAs(server, server.ready.joinCode, 'Sara', 'keighley')
  })
  afterAll(async () => {
    for (const one of open) one.close()
    await server.discard()
  })

  function connect<R extends StageRole>(role: R, as = cookie): StageConnection<ViewOf[R]> {
    const connection = createStageConnection(role, 'better-together', { url: server.origin, cookie: as })
    open.push(connection)
    return connection
  }
  const live = (connection: StageConnection<unknown>) =>
    eventually(() => expect(connection.getState().state).toBe('live'))

  it('tells the view, and a delegate what is theirs alone', async () => {
    const stage = connect('delegate', sara.cookie)
    expect(stage.getState()).toMatchObject({ state: 'connecting', view: null })
    await live(stage)
    await eventually(() => expect(stage.getState().mine?.person.name).toBe('Sara'))
    expect(stage.getState().view?.event.name).toBe('Better Together')
  })

  it('answers a command with its result, and a refusal as a value', async () => {
    const stage = connect('organiser')
    await live(stage)
    const made = await stage.command('tablesName', { table: null, name: 'By the window' })
    expect(made).toMatchObject({ ok: true, value: { table: expect.any(String) } })
    expect(await stage.command('boardOpen', { board: 'no-such-board' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(stage.getState().waiting).toBe(0)
  })

  it('takes in changes, and keeps what did not change as it was', async () => {
    const stage = connect('organiser')
    await live(stage)
    const before = stage.getState().view
    await stage.command('stageBlank', { blank: true })
    await eventually(() => expect(stage.getState().view?.stage.blank).toBe(true))
    expect(stage.getState().view?.agenda).toBe(before?.agenda)
  })

  it('keeps the last view while the server is gone, and has a waiting command done once when it is back', async () => {
    const stage = connect('organiser')
    await live(stage)
    await server.kill('SIGKILL')
    await eventually(() => expect(stage.getState().state).toBe('offline'))
    expect(stage.getState().view?.event.name).toBe('Better Together')
    const answer = stage.command('tablesName', { table: null, name: 'By the door' })
    expect(stage.getState().waiting).toBe(1)
    server = await startServer({ dir: server.dir, port: Number(new URL(server.origin).port) })
    expect(await answer).toMatchObject({ ok: true })
    await live(stage)
    const named = () => stage.getState().view?.tables.filter(table => table.name === 'By the door')
    await eventually(() => expect(named()).toHaveLength(1))
  })

  it('comes back by itself when the server was stopped in good order and started again', async () => {
    const stage = connect('organiser')
    await live(stage)
    await server.kill('SIGTERM')
    await eventually(() => expect(stage.getState().state).toBe('offline'))
    server = await startServer({ dir: server.dir, port: Number(new URL(server.origin).port) })
    await live(stage)
    await stage.command('stageBlank', { blank: false })
    await eventually(() => expect(stage.getState().view?.stage.blank).toBe(false))
  })

  it('ends when the person was removed, and refuses what is asked afterwards', async () => {
    const tom = await joinAs(server, server.ready.joinCode, 'Tom', null)
    const stage = connect('delegate', tom.cookie)
    await live(stage)
    const desk = connect('organiser')
    await live(desk)
    await desk.command('personRemove', { person: tom.person })
    await eventually(() => expect(stage.getState().state).toBe('ended'))
    expect(stage.getState().refusal?.message).toBeTruthy()
    expect(await stage.command('stageBlank', { blank: true })).toMatchObject({ ok: false })
  })

  it('ends at once for somebody who is not signed in', async () => {
    const stage = connect('delegate', '')
    await eventually(() => expect(stage.getState()).toMatchObject({ state: 'ended' }))
    expect(stage.getState().refusal?.code).toBe('not-signed-in')
  })
})
