/** As `jsx-runtime.ts`, while developing. */
import { jsxDEV as dev } from 'react/jsx-dev-runtime'
import { wrapTexts } from './wrap-texts.ts'

export { Fragment } from 'react/jsx-dev-runtime'

export const jsxDEV: typeof dev = (type, props, key, isStatic, source, self) =>
  dev(type, wrapTexts(type, props as object), key, isStatic, source, self)
