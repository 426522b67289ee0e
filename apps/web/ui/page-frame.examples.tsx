import { ButtonLink } from './button-link.tsx'
import { Columns } from './columns.tsx'
import { ConfirmPage } from './confirm-page.tsx'
import type { ExampleSet } from './example.ts'
import { Facts } from './facts.tsx'
import { PageFrame, type PageFrameProps } from './page-frame.tsx'
import { PageTitle } from './page-title.tsx'
import { Papers } from './papers.tsx'
import { Radios } from './radios.tsx'
import { Road } from './road.tsx'

const frame: Omit<PageFrameProps, 'children'> = {
  name: 'Trung tâm Phục vụ hành chính công',
  agency: 'Ủy ban nhân dân tỉnh Cà Mau',
  homeHref: '#trang-chu',
  items: [
    { href: '#thu-tuc', label: 'Thủ tục', current: true },
    { href: '#tra-cuu', label: 'Tra cứu hồ sơ' },
    { href: '#so-lieu', label: 'Số liệu công khai' },
    { href: '#dang-nhap', label: 'Đăng nhập' },
  ],
  hotline: { number: '1900 0000', hours: '7 giờ 30 đến 17 giờ, ngày làm việc' },
  footLinks: [
    { href: '#tro-nang', label: 'Trợ năng' },
    { href: '#du-lieu', label: 'Dữ liệu mở' },
  ],
}

const summary = (
  <>
    <Facts
      items={[
        { label: 'Thời hạn', value: 'Trong ngày, nếu nhận trước 15 giờ' },
        { label: 'Lệ phí', value: 'Miễn lệ phí khi đăng ký đúng hạn' },
        { label: 'Kết quả', value: 'Giấy khai sinh' },
        { label: 'Nơi giải quyết', value: 'Ủy ban nhân dân xã, phường nơi cư trú của cha hoặc mẹ' },
      ]}
    />
    <ButtonLink to="#nop" wide>
      Nộp hồ sơ trực tuyến
    </ButtonLink>
    <ButtonLink to="#in" tone="plain" wide>
      In hướng dẫn một trang
    </ButtonLink>
    <p className="small muted">Mã thủ tục 1.001193 · Quyết định 163/QĐ-BTP</p>
  </>
)

export const examples: ExampleSet = {
  component: 'PageFrame, Masthead, Crumbs, PageTitle, Columns, ConfirmPage',
  purpose: 'Khung của trang cho người dân và trang công khai.',
  shownAs: 'page',
  examples: [
    {
      name: 'Trang thủ tục',
      element: (
        <PageFrame
          {...frame}
          crumbs={[
            { label: 'Trang chủ', href: '#trang-chu' },
            { label: 'Hộ tịch', href: '#ho-tich' },
          ]}
        >
          <Columns side={summary}>
            <PageTitle lead="Dành cho cha, mẹ, ông, bà hoặc người thân của trẻ. Có thể nộp từ nhà.">Đăng ký khai sinh</PageTitle>
            <Radios
              name="truong-hop-trang"
              label="Trường hợp của bạn"
              hint="Chọn một, danh sách giấy tờ bên dưới sẽ đúng với bạn."
              defaultValue="thuong"
              choices={[
                { value: 'thuong', label: 'Trẻ sinh thông thường' },
                { value: 'bo-roi', label: 'Trẻ em bị bỏ rơi' },
                { value: 'mang-thai-ho', label: 'Trẻ sinh ra do mang thai hộ' },
              ]}
            />
            <h2>Bạn cần có 2 giấy tờ</h2>
            <Papers
              items={[
                { id: 'p1', title: 'Tờ khai đăng ký khai sinh', note: 'Điền ngay trên trang này, không cần in', kind: 'biểu mẫu điện tử' },
                {
                  id: 'p2',
                  title: 'Giấy chứng sinh',
                  note: 'Không có? Dùng văn bản của người làm chứng, hoặc giấy cam đoan',
                  kind: '1 bản chính',
                },
                {
                  id: 'p3',
                  title: 'Căn cước của cha, mẹ',
                  note: 'Đã có trong cơ sở dữ liệu dân cư',
                  settled: true,
                  mark: { tone: 'done', text: 'không phải nộp' },
                },
              ]}
            />
            <h2>Các bước</h2>
            <Road
              stops={[
                { id: 's1', state: 'now', title: 'Nộp hồ sơ', detail: 'Trực tuyến, tại quầy hoặc qua bưu điện' },
                { id: 's2', state: 'next', title: 'Kiểm tra, tiếp nhận', detail: 'Trả lời trong 8 giờ làm việc' },
                { id: 's3', state: 'next', title: 'Nhận kết quả', detail: 'Bản điện tử, tại quầy hoặc tận nhà' },
              ]}
            />
          </Columns>
        </PageFrame>
      ),
    },
    {
      name: 'Trang hỏi lại',
      element: (
        <PageFrame {...frame} crumbs={[{ label: 'Hồ sơ của tôi', href: '#ho-so' }, { label: 'Rút hồ sơ' }]}>
          <ConfirmPage
            question="Rút hồ sơ H12.36-260302-0007?"
            action="Có, rút hồ sơ"
            danger
            cancelHref="#ho-so"
            hidden={{ sequence: '7' }}
          >
            <p>
              Hồ sơ dừng lại ở bước thẩm định. Giấy tờ bản chính được trả lại cho bạn tại quầy trong ngày làm việc kế tiếp. Muốn làm tiếp,
              bạn phải nộp hồ sơ mới.
            </p>
          </ConfirmPage>
        </PageFrame>
      ),
    },
  ],
}
