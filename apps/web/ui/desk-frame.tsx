import { use, type ReactNode } from 'react'
import { usePreferences } from '../settings/preferences-context.ts'
import { rememberPreference } from '../settings/remember-preference.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Button } from './button.tsx'
import { Masthead, type MastheadProps } from './masthead.tsx'
import { ResultRegion } from './result-region.tsx'
import { ShortcutsContext } from './shortcuts-context.ts'
import { ShortcutsProvider } from './shortcuts-provider.tsx'

export type DeskFrameProps = Omit<MastheadProps, 'variant'> & {
  /** `QueueNav`. Left out on pages that are not about dossiers. */
  queues?: ReactNode
  /** `Bench`, or `PageTitle` and what follows for a page without a list. */
  children: ReactNode
}

const rememberShortcuts = (on: boolean) => rememberPreference('shortcuts', on ? 'on' : 'off')

/** The desk of an official: one thin masthead, queues, and a place to work. Gives everything inside shortcuts and a place for results. */
export function DeskFrame({ queues, children, ...masthead }: DeskFrameProps) {
  const { shortcuts } = usePreferences()
  return (
    <ShortcutsProvider initiallyOn={shortcuts} onChange={rememberShortcuts}>
      <ResultRegion>
        <div className="desk">
          <Masthead {...masthead} variant="desk" />
          <div className={queues === undefined ? 'desk-body alone' : 'desk-body'}>
            {queues !== undefined && (
              <div className="desk-left">
                {queues}
                <ShortcutsButton />
              </div>
            )}
            <main>{children}</main>
          </div>
        </div>
      </ResultRegion>
    </ShortcutsProvider>
  )
}

function ShortcutsButton() {
  const t = useTexts().common.shortcuts
  const shortcuts = use(ShortcutsContext)
  return (
    <div className="shortcuts-button">
      <Button type="button" tone="as-link" onClick={() => shortcuts?.showList()}>
        {t.heading}
      </Button>
      {shortcuts?.on === true && <kbd aria-hidden="true">?</kbd>}
    </div>
  )
}
