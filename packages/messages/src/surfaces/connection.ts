import { connection } from '../en/connection.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('connection', connection)
