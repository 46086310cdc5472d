import { Route, Switch } from 'wouter'
import { BackSlips } from './BackSlips.tsx'
import { Cribs } from './Cribs.tsx'
import { Poster } from './Poster.tsx'
import { Sheets } from './Sheets.tsx'
import { Slips } from './Slips.tsx'
import { Tables } from './Tables.tsx'

/** What is printed for an event: a download of its own, as most visits of the desk print nothing. */
export default function PrintedPages({ base }: { base: string }) {
  return (
    <Switch>
      <Route path={`${base}/poster`}>
        <Poster />
      </Route>
      <Route path={`${base}/sheets`}>
        <Sheets />
      </Route>
      <Route path={`${base}/slips`}>
        <Slips />
      </Route>
      <Route path={`${base}/back`}>
        <BackSlips />
      </Route>
      <Route path={`${base}/tables`}>
        <Tables />
      </Route>
      <Route path={`${base}/cribs`}>
        <Cribs />
      </Route>
    </Switch>
  )
}
