import { Form } from 'react-router'
import { ActionBar } from './action-bar.tsx'
import { Bench } from './bench.tsx'
import { Button } from './button.tsx'
import { DeskFrame, type DeskFrameProps } from './desk-frame.tsx'
import { EmptyState } from './empty-state.tsx'
import type { ExampleSet } from './example.ts'
import { Halves } from './halves.tsx'
import { PageTitle } from './page-title.tsx'
import { Papers } from './papers.tsx'
import { QueueNav } from './queue-nav.tsx'
import { Road } from './road.tsx'
import { SearchField } from './search-field.tsx'
import { StepClock } from './step-clock.tsx'
import { WorkList, type WorkRow } from './work-list.tsx'

const frame: Omit<DeskFrameProps, 'children'> = {
  name: 'Một Cửa',
  agency: 'Sở Xây dựng',
  homeHref: '#ban',
  items: [
    { href: '#tiep-nhan', label: 'Tiếp nhận mới', shortcut: 'n' },
    { href: '#tim', label: 'Tìm hồ sơ', shortcut: 's' },
    { href: '#toi', label: 'Trần Văn Lực' },
  ],
  queues: (
    <QueueNav
      groups={[
        {
          queues: [
            { href: '#viec-cua-toi', label: 'Việc của tôi', count: 14, current: true },
            { href: '#hom-nay', label: 'Đến hạn hôm nay', count: 3 },
            { href: '#qua-han', label: 'Quá hạn', count: 1, late: true },
            { href: '#cho-dan', label: 'Chờ người dân', count: 5 },
          ],
        },
        {
          heading: 'Phòng tôi',
          queues: [
            { href: '#chua-phan-cong', label: 'Chưa phân công', count: 6 },
            { href: '#cho-ky', label: 'Chờ ký', count: 2 },
            { href: '#xin-y-kien', label: 'Xin ý kiến', count: 4 },
          ],
        },
      ]}
    />
  ),
}

const rows: WorkRow[] = [
  {
    id: '11',
    href: '#11',
    name: 'Phạm Văn Tâm',
    code: 'H12.36-260225-0011',
    procedure: 'Giấy phép xây dựng',
    step: 'thẩm định',
    mark: { tone: 'late', text: 'quá 3 giờ' },
  },
  {
    id: '07',
    href: '#07',
    name: 'Nguyễn Thị Hường',
    code: 'H12.36-260302-0007',
    procedure: 'Giấy phép xây dựng',
    step: 'thẩm định',
    mark: { tone: 'soon', text: '11/3 14:10' },
  },
  {
    id: '02',
    href: '#02',
    name: 'Công ty TNHH Đất Mũi Xanh',
    code: 'H12.36-260303-0002',
    procedure: 'Thẩm định thiết kế xây dựng triển khai sau thiết kế cơ sở',
    step: 'phân công',
    mark: { text: '13/3' },
  },
  {
    id: '15',
    href: '#15',
    name: 'Trương Minh Đức',
    code: 'H12.36-260304-0015',
    procedure: 'Sửa chữa, cải tạo nhà',
    step: 'thẩm định',
    mark: { text: '16/3' },
  },
  {
    id: '03',
    href: '#03',
    name: 'Lâm Thị Ngọc Ánh',
    code: 'H12.36-260227-0003',
    procedure: 'Giấy phép xây dựng',
    step: 'chờ bổ sung',
    mark: { text: 'tạm dừng' },
  },
  {
    id: '09',
    href: '#09',
    name: 'Huỳnh Quốc Thái',
    code: 'H12.36-260305-0009',
    procedure: 'Giấy phép xây dựng',
    step: 'thẩm định',
    mark: { text: '18/3' },
  },
]

const toolbar = (
  <search>
    <Form method="get">
      <SearchField name="q" label="Tìm trong hàng việc" placeholder="Tìm trong hàng việc" quiet shortcut="/" />
    </Form>
  </search>
)

export const examples: ExampleSet = {
  component: 'DeskFrame, Bench, QueueNav, WorkList',
  purpose: 'Bàn làm việc: hàng việc, danh sách, hồ sơ. Trên màn hình hẹp mỗi lúc một thứ.',
  shownAs: 'page',
  examples: [
    {
      name: 'Một hồ sơ đang mở',
      element: (
        <DeskFrame {...frame}>
          <Bench
            heading="Việc của tôi"
            opened
            listHref="#danh-sach"
            list={<WorkList rows={rows.map((row) => ({ ...row, current: row.id === '07' }))} toolbar={toolbar} empty={null} />}
          >
            <PageTitle above="H12.36-260302-0007 · trực tuyến">Nguyễn Thị Hường, cấp giấy phép xây dựng mới công trình</PageTitle>
            <StepClock
              headline="Còn 1 ngày 5 giờ ở bước này"
              promise="hẹn trả 18/3 9:00"
              reason="đã tạm dừng 16 giờ (bổ sung lần 1)"
              used={27}
              allotted={40}
            />
            <Halves>
              <section>
                <h2>Giấy tờ (4)</h2>
                <Papers
                  items={[
                    {
                      id: 'd1',
                      title: 'Đơn đề nghị cấp giấy phép',
                      note: 'biểu mẫu điện tử, khớp dữ liệu dân cư',
                      mark: { tone: 'done', text: 'đạt' },
                    },
                    {
                      id: 'd2',
                      title: 'Giấy tờ về quyền sử dụng đất',
                      note: 'dùng lại từ kho số hóa, 2024',
                      mark: { tone: 'done', text: 'đạt' },
                    },
                    { id: 'd3', title: 'Bản vẽ thiết kế, 12 trang', mark: { text: 'chưa xem' } },
                    { id: 'd4', title: 'Trích đo thửa đất', note: 'bổ sung 09/3', mark: { tone: 'info', text: 'mới' } },
                  ]}
                />
              </section>
              <section>
                <h2>Quá trình</h2>
                <Road
                  stops={[
                    { id: 'q1', state: 'past', title: 'Tiếp nhận', detail: 'Lê Thị Thơm giao, Trần Văn Lực nhận · 02/3 9:00' },
                    { id: 'q2', state: 'past', title: 'Bổ sung lần 1', detail: 'Phiếu 12/HDHS · 05/3 10:00 đến 09/3 10:00' },
                    { id: 'q3', state: 'now', title: 'Thẩm định', detail: 'Trần Văn Lực · 40 giờ, đã dùng 27' },
                    { id: 'q4', state: 'next', title: 'Ký duyệt', detail: 'Phó Giám đốc Sở · 8 giờ' },
                  ]}
                />
              </section>
            </Halves>
            <ActionBar label="Việc làm được">
              <Button type="button" small shortcut="t">
                Trình ký
              </Button>
              <Button type="button" small tone="plain" shortcut="y">
                Xin ý kiến
              </Button>
              <Button type="button" small tone="plain" unavailable="đã dùng 1 lần">
                Yêu cầu bổ sung
              </Button>
              <Button type="button" small tone="plain" shortcut="c">
                Chuyển
              </Button>
              <Button type="button" small tone="plain" shortcut="p">
                In
              </Button>
            </ActionBar>
          </Bench>
        </DeskFrame>
      ),
    },
    {
      name: 'Chưa mở hồ sơ nào',
      element: (
        <DeskFrame {...frame}>
          <Bench heading="Việc của tôi" opened={false} listHref="#danh-sach" list={<WorkList rows={rows} toolbar={toolbar} empty={null} />}>
            <EmptyState heading="Chưa mở hồ sơ nào">
              <p>Chọn một hồ sơ trong danh sách, hoặc bấm J rồi Enter.</p>
            </EmptyState>
          </Bench>
        </DeskFrame>
      ),
    },
    {
      name: 'Hàng việc trống',
      element: (
        <DeskFrame {...frame}>
          <Bench
            heading="Việc của tôi"
            opened={false}
            listHref="#danh-sach"
            list={<WorkList rows={[]} toolbar={toolbar} empty={<EmptyState heading="Không có hồ sơ nào trong hàng này" />} />}
          >
            <EmptyState heading="Chưa mở hồ sơ nào">
              <p>Hàng việc này đang trống.</p>
            </EmptyState>
          </Bench>
        </DeskFrame>
      ),
    },
  ],
}
