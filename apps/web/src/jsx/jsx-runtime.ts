/** React's own, with texts that a translated page survives; see `wrap-texts.ts`. `vite.config.ts` names it. */
import { jsxs as many, jsx as one } from 'react/jsx-runtime'
import { wrapTexts } from './wrap-texts.ts'

export { Fragment } from 'react/jsx-runtime'

export const jsx: typeof one = (type, props, key) => one(type, wrapTexts(type, props as object), key)
export const jsxs: typeof many = (type, props, key) => many(type, wrapTexts(type, props as object), key)
