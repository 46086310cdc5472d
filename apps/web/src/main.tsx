import './design/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepFocus } from './ui/keep-focus.ts'
import { watchKeyboard } from './ui/keyboard.ts'

watchKeyboard()
keepFocus()
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
