/** React's own, with texts that a translated page survives (`wrap-texts.ts`) and the language of what people wrote (`with-language.ts`). `vite.config.ts` names it. */
import { jsxs as many, jsx as one } from 'react/jsx-runtime'
import { withLanguage } from './with-language.ts'
import { wrapTexts } from './wrap-texts.ts'

export { Fragment } from 'react/jsx-runtime'

export const jsx: typeof one = (type, props, key) =>
  one(type, wrapTexts(type, withLanguage(type, props as object)), key)
export const jsxs: typeof many = (type, props, key) =>
  many(type, wrapTexts(type, withLanguage(type, props as object)), key)
