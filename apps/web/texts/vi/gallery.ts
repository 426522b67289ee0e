/** The gallery of interface components. */
export const gallery = {
  title: 'Thư viện giao diện',
  intro: 'Mọi thành phần của màn hình, với mọi trạng thái của nó. Dữ liệu là minh họa.',
  contents: 'Các thành phần',
  openAlone: 'Mở riêng',
  openPage: 'Mở trang mẫu',
  source: (file: string) => `Mã nguồn: ${file}`,
}
