/** The desk of officials: short forms, each action a verb. */
export const desk = {
  title: 'Bàn làm việc',
  queues: 'Hàng việc',
  backToList: 'Về danh sách',
  listEmpty: 'Không có hồ sơ nào trong hàng này',
}
