import { COMMANDS, type CommandKey, commandName } from '@folkmoot/protocol'
import { expect, test } from 'vitest'

test('what a command is called follows from its key', () => {
  const keys = Object.keys(COMMANDS) as CommandKey[]
  expect(keys.length).toBeGreaterThan(90)
  expect(keys.map(commandName)).toEqual(keys.map(key => COMMANDS[key].name))
})
