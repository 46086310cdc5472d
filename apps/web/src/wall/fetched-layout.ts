import { fetchedScript } from '../live/fetched-script.ts'

type Layout = typeof import('./graph-layout.ts')

const fetchIt = fetchedScript(() => import('./graph-layout.ts'))
let fetching: Promise<Layout> | null = null

/** The layout of who found whom: fetched once, and asked for again after it failed. */
export function graphLayout(): Promise<Layout> {
  fetching ??= fetchIt().catch(error => {
    fetching = null
    throw error
  })
  return fetching
}
