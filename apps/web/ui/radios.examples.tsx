import { Checkboxes } from './checkboxes.tsx'
import type { ExampleSet } from './example.ts'
import { Radios } from './radios.tsx'
import { TextField } from './text-field.tsx'

export const examples: ExampleSet = {
  component: 'Radios, Checkboxes',
  purpose: 'Chọn một hoặc nhiều trong vài mục, ô lớn, bấm vào chữ cũng được.',
  examples: [
    {
      name: 'Chọn một',
      element: (
        <Radios
          name="truong-hop"
          label="Trường hợp của bạn"
          hint="Chọn một, danh sách giấy tờ bên dưới sẽ đúng với bạn."
          defaultValue="thuong"
          choices={[
            { value: 'thuong', label: 'Trẻ sinh thông thường' },
            { value: 'bo-roi', label: 'Trẻ em bị bỏ rơi' },
            { value: 'mang-thai-ho', label: 'Trẻ sinh ra do mang thai hộ' },
            { value: 'chua-xac-dinh', label: 'Chưa xác định được cha, mẹ' },
          ]}
        />
      ),
    },
    {
      name: 'Hai từ ngắn, cạnh nhau',
      element: (
        <Radios
          name="gioi-tinh"
          label="Giới tính"
          inline
          choices={[
            { value: 'nam', label: 'Nam' },
            { value: 'nu', label: 'Nữ' },
          ]}
        />
      ),
    },
    {
      name: 'Có lỗi, có mục mở thêm ô',
      element: (
        <Radios
          name="nhan-ket-qua"
          label="Bạn muốn nhận kết quả ở đâu?"
          error="Hãy chọn một cách nhận kết quả."
          choices={[
            { value: 'ONLINE', label: 'Bản điện tử', hint: 'Có chữ ký số, giá trị như bản giấy' },
            { value: 'COUNTER', label: 'Tại quầy trả kết quả' },
            { value: 'POSTAL', label: 'Tận nhà, qua bưu điện', children: <TextField name="dia-chi-nhan" label="Địa chỉ nhận" optional /> },
          ]}
        />
      ),
    },
    {
      name: 'Chọn nhiều',
      element: (
        <Checkboxes
          name="bao-tin"
          label="Báo tin cho tôi qua"
          optional
          defaultValues={['sms']}
          choices={[
            { value: 'sms', label: 'Tin nhắn' },
            { value: 'email', label: 'Thư điện tử' },
            { value: 'vneid', label: 'Ứng dụng định danh quốc gia' },
          ]}
        />
      ),
    },
    {
      name: 'Lời cam đoan',
      element: (
        <Checkboxes
          name="cam-doan"
          label="Cam đoan"
          error="Bạn cần đánh dấu vào ô này để gửi hồ sơ."
          choices={[{ value: 'co', label: 'Tôi cam đoan những điều đã khai là đúng sự thật và chịu trách nhiệm về lời khai.' }]}
        />
      ),
    },
  ],
}
