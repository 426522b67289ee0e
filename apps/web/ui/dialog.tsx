import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTexts } from '../texts/use-texts.ts'
import { Button } from './button.tsx'

type DialogProps = {
  isOpen: boolean
  onClose: () => void
  heading: string
  children: ReactNode
  /** Buttons beside "Đóng", usually the one that goes on. */
  actions?: ReactNode
  /** Instead of "Đóng". */
  closeLabel?: string
}

/** A question over the desk. Focus stays inside, Escape closes, focus returns to where it was. Citizen pages use `ConfirmPage` instead. */
export function Dialog({ isOpen, onClose, heading, children, actions, closeLabel }: DialogProps) {
  const t = useTexts()
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className="veil">
      <Modal className="modal">
        <AriaDialog className="dialog">
          <Heading slot="title" level={2}>
            {heading}
          </Heading>
          {children}
          <div className="row-of-buttons">
            {actions}
            <Button type="button" tone="plain" small onClick={onClose}>
              {closeLabel ?? t.common.close}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
