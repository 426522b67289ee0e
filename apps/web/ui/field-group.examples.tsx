import type { ExampleSet } from './example.ts'
import { FieldGroup } from './field-group.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

const places = [
  { value: '96', label: 'Tỉnh Cà Mau' },
  { value: '92', label: 'Thành phố Cần Thơ' },
]
const communes = [
  { value: '32002', label: 'Phường An Xuyên' },
  { value: '32134', label: 'Xã Lương Thế Trân' },
]

export const examples: ExampleSet = {
  component: 'FieldGroup',
  purpose: 'Nhiều ô cùng trả lời một câu hỏi, như các phần của một địa chỉ.',
  examples: [
    {
      name: 'Địa chỉ',
      element: (
        <FieldGroup label="Nơi cư trú" hint="Nơi thường trú; không có thì nơi tạm trú.">
          <SelectField name="nhom-tinh" label="Tỉnh, thành phố" options={places} defaultValue="96" />
          <SelectField name="nhom-xa" label="Xã, phường, đặc khu" options={communes} />
          <TextField name="nhom-so-nha" label="Số nhà, đường, ấp, khóm" optional />
        </FieldGroup>
      ),
    },
    {
      name: 'Có chỗ cần sửa',
      element: (
        <FieldGroup label="Địa chỉ trụ sở" optional>
          <SelectField name="nhom-tinh-2" label="Tỉnh, thành phố" options={places} defaultValue="92" />
          <SelectField name="nhom-xa-2" label="Xã, phường, đặc khu" options={communes} error="Hãy chọn xã, phường hoặc đặc khu." />
        </FieldGroup>
      ),
    },
  ],
}
