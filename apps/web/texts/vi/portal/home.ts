/** The front page. `q` is what a link searches for; procedures have Vietnamese names in every language. */
export const home = {
  title: 'Bạn cần làm thủ tục gì?',
  lead: 'Tìm thủ tục, xem giấy tờ cần có, nộp hồ sơ và theo dõi hồ sơ của bạn.',
  searchLabel: 'Tìm thủ tục',
  searchHint: 'Gõ có dấu hay không dấu đều được, ví dụ: khai sinh, xay nha, sao y',
  events: {
    heading: 'Theo việc trong đời',
    items: [
      {
        heading: 'Sinh con, nuôi con',
        links: [
          { label: 'Khai sinh', q: 'khai sinh' },
          { label: 'Nuôi con nuôi', q: 'nuôi con nuôi' },
          { label: 'Chế độ thai sản', q: 'thai sản' },
        ],
      },
      {
        heading: 'Kết hôn',
        links: [
          { label: 'Đăng ký kết hôn', q: 'kết hôn' },
          { label: 'Xác nhận tình trạng hôn nhân', q: 'tình trạng hôn nhân' },
        ],
      },
      {
        heading: 'Người thân qua đời',
        links: [
          { label: 'Khai tử', q: 'khai tử' },
          { label: 'Hỗ trợ mai táng', q: 'mai táng' },
        ],
      },
      {
        heading: 'Nhà, đất',
        links: [
          { label: 'Giấy phép xây dựng', q: 'giấy phép xây dựng' },
          { label: 'Biến động đất đai', q: 'biến động' },
          { label: 'Tách thửa, hợp thửa', q: 'tách thửa' },
        ],
      },
      {
        heading: 'Nơi ở',
        links: [
          { label: 'Thường trú', q: 'thường trú' },
          { label: 'Tạm trú', q: 'tạm trú' },
        ],
      },
      {
        heading: 'Kinh doanh',
        links: [
          { label: 'Hộ kinh doanh', q: 'hộ kinh doanh' },
          { label: 'Công ty', q: 'công ty' },
          { label: 'An toàn thực phẩm', q: 'an toàn thực phẩm' },
        ],
      },
      {
        heading: 'Bản sao, chứng thực',
        links: [
          { label: 'Sao y bản chính', q: 'chứng thực bản sao' },
          { label: 'Chứng thực chữ ký', q: 'chứng thực chữ ký' },
          { label: 'Trích lục hộ tịch', q: 'trích lục' },
        ],
      },
      {
        heading: 'Xe và lái xe',
        links: [
          { label: 'Đăng ký xe', q: 'đăng ký xe' },
          { label: 'Giấy phép lái xe', q: 'giấy phép lái xe' },
        ],
      },
      {
        heading: 'Được giúp đỡ',
        links: [
          { label: 'Trợ cấp xã hội', q: 'trợ cấp xã hội' },
          { label: 'Hộ nghèo', q: 'hộ nghèo' },
        ],
      },
    ],
  },
  fields: { heading: 'Theo lĩnh vực', all: 'Xem tất cả thủ tục' },
  entries: {
    heading: 'Lối vào khác',
    lookUp: { label: 'Tra cứu hồ sơ', hint: 'Bằng mã hồ sơ hoặc mã tra cứu' },
    mine: { label: 'Hồ sơ của tôi', hint: 'Hồ sơ đã nộp và hồ sơ đang làm dở' },
    figures: { label: 'Số liệu công khai', hint: 'Bao nhiêu hồ sơ được trả đúng hẹn' },
    criminalRecord: { label: 'Cấp lý lịch tư pháp trên VNeID', hint: 'Giấy tờ, thời hạn, lệ phí và lối vào' },
    national: { label: 'Cổng Dịch vụ công quốc gia', hint: 'Trang khác: dichvucong.gov.vn' },
    hotline: 'Đường dây nóng',
  },
}
