import type { ExampleSet } from './example.ts'
import { DateField } from './date-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

export const examples: ExampleSet = {
  component: 'TextField, TextArea, SelectField, DateField',
  purpose: 'Một câu hỏi, một ô. Ô nào không bắt buộc thì nói bằng chữ; ô nào sai thì nói phải làm gì, và giữ nguyên điều đã nhập.',
  examples: [
    {
      name: 'Một dòng, có gợi ý',
      element: <TextField name="ho-ten" label="Họ, chữ đệm, tên" hint="Như trên căn cước" autoComplete="name" />,
    },
    {
      name: 'Không bắt buộc, có đơn vị',
      element: (
        <TextField name="dien-tich" label="Diện tích sàn" optional size="short" unit="m²" inputMode="decimal" defaultValue="128,5" />
      ),
    },
    {
      name: 'Có lỗi',
      element: (
        <TextField
          name="so-dinh-danh"
          label="Số định danh cá nhân"
          size="medium"
          inputMode="numeric"
          defaultValue="0960850012"
          error="Số định danh có 12 chữ số, bạn mới nhập 10. Xem mặt trước căn cước."
        />
      ),
    },
    { name: 'Ngày', element: <DateField name="ngay-cap" label="Ngày cấp" /> },
    {
      name: 'Ngày sinh có thể chỉ có năm, có lỗi',
      element: (
        <DateField
          name="ngay-sinh"
          label="Ngày sinh của mẹ"
          yearAllowed
          defaultValue="31/02/1985"
          error="Tháng 2 không có ngày 31. Hãy xem lại ngày sinh."
        />
      ),
    },
    {
      name: 'Chọn trong danh sách dài',
      element: (
        <SelectField
          name="xa"
          label="Xã, phường nơi cư trú"
          options={[
            { value: '31999', label: 'Phường An Xuyên' },
            { value: '32002', label: 'Phường Lý Văn Lâm' },
            { value: '32014', label: 'Xã Đất Mũi' },
          ]}
        />
      ),
    },
    {
      name: 'Nhiều dòng',
      element: (
        <TextArea
          name="ly-do"
          label="Lý do đề nghị"
          hint="Viết như bạn nói với cán bộ ở quầy"
          optional
          defaultValue={'Nhà xuống cấp, mái dột.\nGia đình có người già.'}
        />
      ),
    },
  ],
}
