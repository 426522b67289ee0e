/** Pages about the site itself. */
export const about = {
  accessibility: {
    title: 'Trợ năng',
    lead: 'Ai cũng dùng được các trang này: bằng bàn phím, bằng trình đọc màn hình, với chữ lớn, trên điện thoại cũ.',
    sections: [
      {
        heading: 'Các trang này làm được gì',
        lines: [
          'Mọi việc làm được chỉ bằng bàn phím. Phím Tab đầu tiên đưa bạn thẳng đến nội dung.',
          'Mọi việc của người dân làm được khi trình duyệt tắt JavaScript.',
          'Chữ phóng to đến 200 % vẫn đọc được, không phải kéo ngang.',
          'Không có gì chỉ nói bằng màu: mỗi dấu hiệu đều có chữ.',
          'Mỗi lỗi được nói bằng lời, kèm việc cần làm. Những gì bạn đã điền vẫn còn.',
          'Không có trang nào hết giờ trong lúc bạn đang đọc. Hồ sơ đang làm dở được lưu sau mỗi trang.',
          'Trang nào in ra giấy cũng đọc được.',
        ],
      },
      {
        heading: 'Chuẩn chúng tôi theo',
        lines: ['Hướng dẫn về khả năng truy cập nội dung web WCAG 2.2, mức AA; chế độ tương phản cao đạt tỷ lệ 7:1.'],
      },
      {
        heading: 'Những chỗ chưa làm được',
        lines: [
          'Nội dung thủ tục chỉ có tiếng Việt, kể cả khi bạn chọn tiếng Anh.',
          'Tệp do người khác nộp có thể là ảnh chụp, trình đọc màn hình không đọc được.',
        ],
      },
    ],
    display: 'Đổi cách hiển thị',
    help: {
      heading: 'Cần giúp đỡ',
      text: 'Hãy gọi đường dây nóng ở cuối trang, hoặc đến bất kỳ Trung tâm Phục vụ hành chính công nào: có người giúp bạn nộp hồ sơ tại chỗ.',
    },
  },
}
