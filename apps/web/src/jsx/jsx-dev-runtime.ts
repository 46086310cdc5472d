/** As `jsx-runtime.ts`, while developing. */
import { jsxDEV as dev } from 'react/jsx-dev-runtime'
import { withLanguage } from './with-language.ts'
import { wrapTexts } from './wrap-texts.ts'

export { Fragment } from 'react/jsx-dev-runtime'

export const jsxDEV: typeof dev = (type, props, key, isStatic, source, self) => {
  const wrapped = wrapTexts(type, withLanguage(type, props as object))
  // Several texts have become one: React would complain that several children are none.
  const several = isStatic && Array.isArray(wrapped.children)
  return dev(type, wrapped, key, several, source, self)
}
