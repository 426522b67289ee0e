/** Public figures: sentences a journalist can quote. */
export const board = {
  title: 'Số liệu công khai',
}
