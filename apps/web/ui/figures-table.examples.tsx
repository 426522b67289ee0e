import { numberText } from '../format/number.ts'
import type { ExampleSet } from './example.ts'
import { FiguresTable, type FiguresColumn } from './figures-table.tsx'
import { ShareBar } from './share-bar.tsx'

type Row = { unit: string; received: number; online: number; handled: number; early: number; onTime: number; late: number }

const departments: Row[] = [
  { unit: 'Sở Tư pháp', received: 12_480, online: 11_902, handled: 12_011, early: 9870, onTime: 2120, late: 21 },
  { unit: 'Sở Xây dựng', received: 3214, online: 2640, handled: 2877, early: 1960, onTime: 801, late: 116 },
  { unit: 'Sở Nông nghiệp và Môi trường', received: 9655, online: 6410, handled: 8120, early: 4011, onTime: 3544, late: 565 },
]
const communes: Row[] = [{ unit: 'Phường An Xuyên', received: 4120, online: 3988, handled: 4090, early: 3512, onTime: 574, late: 4 }]
const total: Row = { unit: 'Cộng', received: 29_469, online: 24_940, handled: 27_098, early: 19_353, onTime: 7039, late: 706 }

const figure = (key: Exclude<keyof Row, 'unit'>, header: string, group?: string): FiguresColumn<Row> => ({
  key,
  header,
  group,
  numeric: true,
  cell: (row) => numberText(row[key]),
})
const share: FiguresColumn<Row> = {
  key: 'share',
  header: 'Đúng hẹn',
  numeric: true,
  cell: (row) => <ShareBar share={(row.early + row.onTime) / row.handled} />,
}

export const examples: ExampleSet = {
  component: 'FiguresTable, ShareBar',
  purpose: 'Bảng số để trích dẫn: có tên, có cách tính, số thẳng hàng bên phải, dấu chấm hàng nghìn.',
  examples: [
    {
      name: 'Một hàng đầu, có thanh tỉ lệ',
      element: (
        <FiguresTable
          caption="Theo đơn vị, 01/01 – 11/3/2026 (số liệu minh họa)"
          columns={[
            { key: 'unit', header: 'Đơn vị', cell: (row) => <a href="#don-vi">{row.unit}</a> },
            figure('received', 'Tiếp nhận'),
            figure('handled', 'Đã xử lý'),
            figure('late', 'Quá hạn'),
            share,
          ]}
          rows={departments}
          rowKey={(row) => row.unit}
          note="Tiếp nhận = kỳ trước chuyển sang + trong kỳ. Mỗi con số mở ra danh sách hồ sơ, không có thông tin cá nhân."
        />
      ),
    },
    {
      name: 'Cột gom nhóm, hàng gom nhóm, có dòng cộng',
      element: (
        <FiguresTable
          caption="Bảng tiến độ (số liệu minh họa)"
          columns={[
            { key: 'unit', header: 'Đơn vị', cell: (row) => row.unit },
            figure('received', 'Tổng số', 'Tiếp nhận'),
            figure('online', 'Trực tuyến', 'Tiếp nhận'),
            figure('handled', 'Tổng số', 'Đã xử lý'),
            figure('early', 'Trước hạn', 'Đã xử lý'),
            figure('onTime', 'Đúng hạn', 'Đã xử lý'),
            figure('late', 'Quá hạn', 'Đã xử lý'),
          ]}
          sections={[
            { heading: 'I. Sở, ban, ngành', rows: departments },
            { heading: 'III. Xã, phường', rows: communes },
          ]}
          rowKey={(row) => row.unit}
          total={total}
        />
      ),
    },
  ],
}
