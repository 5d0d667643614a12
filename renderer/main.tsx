import '@fontsource-variable/noto-serif-sc'
import '@fontsource-variable/noto-sans-sc'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/marks.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { languageOf, startLanguages } from './i18n/index.ts'
import { defaultPreferences } from '../electron/contract/default-preferences.ts'
import { heedSecret, takeSecret } from './lib/session.ts'

/** The secret leaves the address before the router reads it; nothing is drawn in the wrong language first. */
async function start(): Promise<void> {
  await takeSecret()
  heedSecret()
  await startLanguages(languageOf(defaultPreferences.language))
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
}

void start()
