/** What `src/first-look.ts` asked before the app was here: handed out once, and to the first who asks alone. */
type FirstLook = { folkmootFirstLook?: Promise<Response> | undefined }

export function takeFirstLook(): Promise<Response> | undefined {
  const there = globalThis as FirstLook
  const answer = there.folkmootFirstLook
  there.folkmootFirstLook = undefined
  return answer
}
