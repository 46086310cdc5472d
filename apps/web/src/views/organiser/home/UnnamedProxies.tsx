import { Notice } from '../../../design/Notice.tsx'
import { useSystemView } from '../parts/desk.ts'

/** Behind a proxy that was not named everybody is one visitor, and the limits for one would hold for all. */
export function UnnamedProxies() {
  const proxies = useSystemView(view => view.unnamedProxies)
  if (proxies.length === 0) return null
  return (
    <div className="pb-6">
      <Notice kind="warn">
        {proxies.length === 1 ? 'A proxy at ' : 'Proxies at '}
        <strong>{proxies.join(', ')}</strong>
        {proxies.length === 1 ? ' passes' : ' pass'} visitors on, and Folkmoot was not told of it: everybody
        behind it counts as one visitor. If it is yours, start Folkmoot with{' '}
        <code className="break-all">{proxies.map(proxy => `--proxy ${proxy}`).join(' ')}</code>. If you know
        nothing of it, leave it as it is.
      </Notice>
    </div>
  )
}
