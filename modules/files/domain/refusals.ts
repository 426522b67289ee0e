import type { RefusalCatalogue } from '@motcua/terms'

const listed = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '')

/** How the files module says no. The sentences do not repeat the file's name: the form shows it beside them. */
export const fileRefusals = {
  'file.empty': {
    status: 422,
    vi: () => 'Tệp rỗng, không có nội dung. Hãy mở tệp trên máy để kiểm tra, lưu lại rồi tải lên lại.',
    en: () => 'The file is empty. Open it on your device to check, save it again and upload it again.',
  },
  'file.too-big': {
    status: 413,
    vi: ({ maxMegabytes }) =>
      `Tệp lớn hơn ${maxMegabytes} MB. Hãy quét với độ phân giải thấp hơn (200–300 dpi) hoặc chia thành nhiều tệp rồi tải lên lại.`,
    en: ({ maxMegabytes }) =>
      `The file is larger than ${maxMegabytes} MB. Scan it at a lower resolution (200–300 dpi) or split it, then upload it again.`,
  },
  'file.too-many': {
    status: 422,
    vi: ({ maxFiles, room }) =>
      `Mỗi hồ sơ có nhiều nhất ${maxFiles} tệp, còn thêm được ${room} tệp. Hãy gộp các trang của cùng một giấy tờ vào một tệp PDF.`,
    en: ({ maxFiles, room }) =>
      `A dossier has at most ${maxFiles} files; ${room} more can be added. Put the pages of one paper together in one PDF.`,
  },
  'file.type-not-allowed': {
    status: 422,
    vi: ({ allowed }) => `Không nhận loại tệp này. Hãy tải lên một trong các loại: ${listed(allowed)}.`,
    en: () => 'This type of file is not taken. Upload a PDF, an image (JPEG, PNG, WEBP, TIFF) or a Word or Excel file.',
  },
  'file.heic': {
    status: 422,
    vi: () =>
      'Ảnh HEIC chưa xem được trên máy của cơ quan. Hãy lưu ảnh thành JPEG (trên iPhone: Cài đặt, Camera, Định dạng, chọn Tương thích nhất) rồi tải lên lại.',
    en: () =>
      'HEIC photos cannot be shown at the office. Save the photo as JPEG (iPhone: Settings, Camera, Formats, Most Compatible) and upload it again.',
  },
  'file.content-differs-from-name': {
    status: 422,
    vi: ({ extension, found, rightExtension }) =>
      found === undefined
        ? `Tên tệp có đuôi .${extension} nhưng nội dung không phải loại đó. Hãy mở tệp bằng đúng chương trình, lưu lại thành PDF rồi tải lên lại.`
        : `Tên tệp có đuôi .${extension} nhưng nội dung là ${found}. Hãy đổi đuôi tệp thành .${rightExtension} nếu đúng là giấy tờ cần nộp, rồi tải lên lại.`,
    en: ({ extension, found, rightExtension }) =>
      found === undefined
        ? `The name ends in .${extension} but the content is something else. Open the file in its own program, save it as PDF and upload it again.`
        : `The name ends in .${extension} but the content is of another type. If it is the right paper, rename it to .${rightExtension} and upload it again.`,
  },
  'file.svg': {
    status: 422,
    vi: () => 'Không nhận ảnh SVG vì loại tệp này có thể chứa mã lệnh. Hãy lưu ảnh thành PNG hoặc PDF rồi tải lên lại.',
    en: () => 'SVG images are not taken, since they can carry program code. Save the image as PNG or PDF and upload it again.',
  },
  'file.web-page': {
    status: 422,
    vi: () => 'Đây là trang web (HTML), không phải giấy tờ. Hãy mở trang, in ra PDF rồi tải lên tệp PDF.',
    en: () => 'This is a web page (HTML), not a paper. Open it, print it to PDF and upload the PDF.',
  },
  'file.hidden-content': {
    status: 422,
    vi: () => 'Trong tệp có nội dung lạ được giấu kèm (mã lệnh hoặc tệp nén). Hãy quét hoặc chụp lại giấy tờ rồi tải lên tệp mới.',
    en: () => 'Something is hidden in the file (program code or an archive). Scan or photograph the paper again and upload the new file.',
  },
  'pdf.truncated': {
    status: 422,
    vi: () =>
      'Tệp PDF thiếu phần cuối, có thể do sao chép hoặc tải về chưa xong. Hãy mở thử tệp, tạo hoặc tải lại bản đầy đủ rồi tải lên lại.',
    en: () =>
      'The end of the PDF is missing; copying or downloading may have stopped early. Open it to check, get the complete file and upload it again.',
  },
  'pdf.password-protected': {
    status: 422,
    vi: () => 'Tệp PDF có đặt mật khẩu hoặc hạn chế quyền. Hãy bỏ mật khẩu, hoặc in ra một tệp PDF mới, rồi tải lên lại.',
    en: () => 'The PDF is protected by a password or restrictions. Remove the protection or print it to a new PDF, then upload it again.',
  },
  'pdf.active-content': {
    status: 422,
    vi: () => 'Tệp PDF có mã lệnh hoặc lệnh mở chương trình khác. Hãy in ra một tệp PDF mới (chọn máy in "Save as PDF") rồi tải lên lại.',
    en: () => 'The PDF contains scripts or starts other programs. Print it to a new PDF and upload that one.',
  },
  'pdf.unreadable': {
    status: 422,
    vi: () => 'Không đọc được hết nội dung tệp PDF để kiểm tra. Hãy in ra một tệp PDF mới hoặc quét lại giấy tờ rồi tải lên lại.',
    en: () => 'The PDF cannot be read completely to check it. Print it to a new PDF or scan the paper again, then upload it again.',
  },
  'office.password-protected': {
    status: 422,
    vi: () => 'Tệp Word hoặc Excel có đặt mật khẩu. Hãy bỏ mật khẩu, hoặc lưu thành PDF, rồi tải lên lại.',
    en: () => 'The Word or Excel file is protected by a password. Remove it or save the file as PDF, then upload it again.',
  },
  'office.macros': {
    status: 422,
    vi: () => 'Tệp Word hoặc Excel có macro (mã lệnh). Hãy lưu thành DOCX, XLSX không có macro hoặc thành PDF rồi tải lên lại.',
    en: () => 'The Word or Excel file contains macros. Save it as a DOCX or XLSX without macros or as PDF, then upload it again.',
  },
  'office.damaged': {
    status: 422,
    vi: () => 'Tệp Word hoặc Excel bị hỏng hoặc thiếu phần cuối. Hãy mở thử tệp, lưu lại hoặc lưu thành PDF rồi tải lên lại.',
    en: () => 'The Word or Excel file is damaged or incomplete. Open it to check, save it again or as PDF, then upload it again.',
  },
  'office.unpacks-too-large': {
    status: 422,
    vi: () => 'Tệp Word hoặc Excel bung ra quá lớn nên không an toàn để mở. Hãy bỏ bớt nội dung thừa hoặc lưu thành PDF rồi tải lên lại.',
    en: () =>
      'The Word or Excel file unpacks to a size that is not safe to open. Remove what is not needed or save it as PDF, then upload it again.',
  },
  'office.contains-archive': {
    status: 422,
    vi: () => 'Trong tệp Word hoặc Excel có tệp nén đính kèm. Hãy lấy tệp nén ra, tải riêng từng giấy tờ, rồi tải tệp này lên lại.',
    en: () =>
      'The Word or Excel file contains an archive. Take the archive out, upload its papers one by one, then upload this file again.',
  },
} satisfies RefusalCatalogue
