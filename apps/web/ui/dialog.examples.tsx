import { useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import type { ExampleSet } from './example.ts'
import { useResult } from './result-context.ts'
import { TextArea } from './text-area.tsx'

export const examples: ExampleSet = {
  component: 'Dialog, useResult',
  purpose: 'Hỏi thêm một điều ngay trên bàn làm việc, rồi nói kết quả. Trang của người dân dùng ConfirmPage.',
  shownAs: 'desk',
  examples: [{ name: 'Trả lại kèm ý kiến', element: <SendBack /> }],
}

function SendBack() {
  const [open, setOpen] = useState(false)
  const say = useResult()
  const send = () => {
    setOpen(false)
    say('Đã trả lại cho Trần Văn Lực. Đồng hồ của bước thẩm định chạy tiếp.')
  }
  return (
    <>
      <Button type="button" small tone="plain" onClick={() => setOpen(true)}>
        Trả lại
      </Button>
      <Dialog
        isOpen={open}
        onClose={() => setOpen(false)}
        heading="Trả lại bước thẩm định"
        actions={
          <Button type="button" small onClick={send}>
            Trả lại
          </Button>
        }
      >
        <TextArea name="y-kien" label="Ý kiến" hint="Người thẩm định đọc được, người dân không đọc được" rows={3} />
      </Dialog>
    </>
  )
}
