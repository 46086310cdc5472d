import { files } from '../en/files.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('files', files)
