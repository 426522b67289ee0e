import type { ExampleSet } from './example.ts'
import { TaskList } from './task-list.tsx'

export const examples: ExampleSet = {
  component: 'TaskList',
  purpose: 'Một biểu mẫu dài chia thành từng việc, mỗi việc có tình trạng.',
  examples: [
    {
      name: 'Mọi tình trạng',
      element: (
        <TaskList
          items={[
            { id: 'v1', title: 'Người yêu cầu', state: 'done', href: '#v1' },
            { id: 'v2', title: 'Thông tin của trẻ', state: 'wrong', href: '#v2', hint: 'Ngày sinh ở sau ngày hôm nay' },
            { id: 'v3', title: 'Giấy tờ', state: 'now', href: '#v3', hint: 'Đã gửi 1 trên 2 giấy tờ' },
            { id: 'v4', title: 'Nhận kết quả', state: 'todo', href: '#v4' },
            { id: 'v5', title: 'Kiểm tra và gửi', state: 'blocked', hint: 'Làm được khi các việc trên đã xong' },
          ]}
        />
      ),
    },
    {
      name: 'Đã xong cả',
      element: (
        <TaskList
          items={[
            { id: 'x1', title: 'Người yêu cầu', state: 'done', href: '#x1' },
            { id: 'x2', title: 'Giấy tờ', state: 'done', href: '#x2' },
          ]}
        />
      ),
    },
  ],
}
