import { Form, useNavigation } from 'react-router'
import { useTexts } from '../../texts/use-texts.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import type { Pane } from '../dossier/to-pane.ts'
import type { BarItem } from './bar.ts'
import { HiddenKey } from './hidden-key.tsx'
import { useActHref } from './use-act-href.ts'

type BarProps = {
  pane: Pane
  commandId: string
  /** The act whose form is open; its button gives way. */
  chosen: BarItem['command'] | null
}

/** What may be done with the dossier now, each act with its key; what cannot be done says why. Beside an open form none is the main one. */
export function Bar({ pane, commandId, chosen }: BarProps) {
  const words = useTexts().desk.acts
  const items = pane.bar.filter((item) => item.command !== chosen)
  if (items.length === 0) return chosen === null ? <p className="desk-remark">{pane.isAuditor ? words.readOnly : words.none}</p> : null
  return (
    <ActionBar label={words.bar}>
      {items.map((item) => (
        <BarButton
          key={`${item.command} ${item.token ?? ''}`}
          item={chosen === null ? item : { ...item, tone: 'plain' }}
          pane={pane}
          commandId={commandId}
        />
      ))}
    </ActionBar>
  )
}

function BarButton({ item, pane, commandId }: { item: BarItem; pane: Pane; commandId: string }) {
  const words = useTexts().desk.acts
  const href = useActHref()
  const busy = useNavigation().state === 'submitting'
  const verb = item.again ? words.again : words.names[item.command]
  const label = item.step === null ? verb : words.forStep(verb, item.step)
  const to = href(item.slug, item.token)
  if (item.blocked !== null)
    return (
      <Button type="button" small tone="plain" unavailable={item.blocked}>
        {label}
      </Button>
    )
  if (item.direct)
    return (
      <Form method="post" action={to} preventScrollReset>
        <HiddenKey commandId={commandId} seq={pane.seq} />
        <Button small tone={item.tone} shortcut={item.key} busy={busy}>
          {label}
        </Button>
      </Form>
    )
  return (
    <ButtonLink to={to} small tone={item.tone} shortcut={item.key} preventScrollReset>
      {label}
    </ButtonLink>
  )
}
