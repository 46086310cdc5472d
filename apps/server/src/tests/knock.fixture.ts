/** For tests of the doors: one bare request, from any address of the loopback network and under any name. */
import { request } from 'node:http'

export interface Knock {
  /** The address that it comes from, of 127.0.0.0/8. */
  from?: string
  method?: string
  headers?: Record<string, string>
  body?: object
}
export interface Knocked {
  status: number
  text: string
  /** What the answer says as JSON; empty where it is none. */
  body: Record<string, unknown>
  headers: Record<string, string | string[] | undefined>
  /** For the next request's `cookie`. */
  cookie: string
}

export function knock(origin: string, path: string, about: Knock = {}): Promise<Knocked> {
  const { hostname, port } = new URL(origin)
  const { from, body, method = body ? 'POST' : 'GET', headers = {} } = about
  const text = body ? JSON.stringify(body) : undefined
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: hostname,
        port,
        path,
        method,
        agent: false,
        ...(from ? { localAddress: from } : {}),
        headers: { ...(text ? { 'content-type': 'application/json' } : {}), ...headers },
      },
      answer => {
        let read = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          read += chunk
        })
        answer.on('error', reject)
        answer.on('end', () => {
          const cookie = (answer.headers['set-cookie'] ?? []).map(line => line.split(';')[0]).join('; ')
          resolve({
            status: answer.statusCode ?? 0,
            text: read,
            body: asJson(read),
            headers: answer.headers,
            cookie,
          })
        })
      },
    )
    asked.on('error', reject)
    asked.end(text)
  })
}

function asJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
