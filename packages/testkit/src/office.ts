/** LibreOffice, as somebody who opens a document: another program than ours reads what we wrote. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const OFFICE = process.env.FOLKMOOT_OFFICE ?? 'soffice'
const OPENING_MS = 120_000

let asked: Promise<boolean> | undefined

/**
 * For `describe.skipIf(await noOffice())`: is LibreOffice missing? Then it says so, loudly; where `CI` is set it throws, so that
 * a run that looks green there has been through it.
 */
export async function noOffice(): Promise<boolean> {
  asked ??= run(OFFICE, ['--version'], { timeout: OPENING_MS }).then(
    () => false,
    () => true,
  )
  if (!(await asked)) return false
  const words =
    'There is no LibreOffice here (apt-get install libreoffice-writer-nogui libreoffice-calc-nogui, or name it in FOLKMOOT_OFFICE).'
  if (process.env.CI) throw new Error(words)
  console.warn(`${words} That documents open elsewhere is not tested.`)
  return true
}

/** What LibreOffice makes of a file: each file that it writes, by its name. `filter` as `--convert-to` has it. */
export async function convert(bytes: Uint8Array, name: string, filter: string): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-office-'))
  try {
    const out = join(folder, 'out')
    await writeFile(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', out, join(folder, name)]
    await run(OFFICE, args, { timeout: OPENING_MS })
    const files = await readdir(out)
    return new Map(
      await Promise.all(files.map(async file => [file, await readFile(join(out, file))] as const)),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
