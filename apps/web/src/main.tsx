import './design/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startLanguage } from './language-choice.tsx'
import { watchKeyboard } from './ui/keyboard.ts'
import { showTextSettings } from './ui/text-settings.ts'

showTextSettings()
watchKeyboard()
const root = document.getElementById('root')
const draw = () => {
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    )
}
const catalogue = startLanguage()
if (catalogue) void catalogue.then(draw)
else draw()
