import { useEffect, useState } from 'react'

/**
 * The language of what somebody is writing, by its letters and what this device is set to: what checks their spelling and reads it
 * to them goes by it. It is fetched after the field, and says nothing until then.
 */
export function useOwnLanguage(text: string): string | undefined {
  const [language, setLanguage] = useState<string>()
  useEffect(() => {
    let here = true
    import('@folkmoot/kit/own-language').then(
      ({ ownLanguage }) => here && setLanguage(ownLanguage(text, navigator.languages) ?? undefined),
      // Without it the field is one without a language, as it was.
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [text])
  return language
}
