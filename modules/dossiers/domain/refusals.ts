import type { RefusalCatalogue } from '@motcua/terms'
import { listed } from './listed.ts'
import { supplementRefusals } from './supplement-refusals.ts'

/** Everything this module says no with, and what to do then. */
export const dossierRefusals = {
  'dossier.illegal-transition': {
    status: 409,
    legacy: 'ILLEGAL_TRANSITION',
    vi: () => 'Hồ sơ không còn ở trạng thái cho phép việc này. Hãy tải lại trang để xem tình trạng hiện tại.',
    en: () => 'The dossier is no longer in a state that allows this. Reload the page to see where it stands.',
  },
  'receipt.required': {
    status: 422,
    rule: 'R-024',
    vi: () => 'Chỉ thủ tục trả kết quả trong ngày mới có thể chưa lập Giấy tiếp nhận. Hãy tiếp nhận và in Giấy tiếp nhận cho người nộp.',
    en: () => 'Only a same-day procedure may go without a receipt for now. Accept it with its receipt.',
  },
  'receipt.not-accepted': {
    status: 409,
    rule: 'R-024',
    vi: () => 'Hồ sơ chưa được tiếp nhận nên chưa có Giấy tiếp nhận. Hãy tiếp nhận hồ sơ trước.',
    en: () => 'The dossier has not been accepted, so it has no receipt yet. Accept it first.',
  },
  'receipt.already-issued': {
    status: 409,
    rule: 'R-024',
    vi: (d) => `Hồ sơ đã có Giấy tiếp nhận số ${String(d.number ?? '')}. Hãy in lại giấy đó nếu cần.`,
    en: (d) => `The dossier already has receipt ${String(d.number ?? '')}. Print that one again if needed.`,
  },
  'archive.scan-required': {
    status: 422,
    rule: 'R-063',
    legacy: 'SCAN_REQUIRED',
    vi: () => 'Hồ sơ thuộc diện lưu trữ mà chưa có bản quét nào. Hãy quét giấy tờ trước khi kết thúc hồ sơ.',
    en: () => 'This dossier is to be archived and has no scan yet. Scan its papers before closing it.',
  },
  'archive.document-unknown': {
    status: 422,
    rule: 'R-063',
    vi: (d) => `Hồ sơ không có giấy tờ này: ${listed(d.papers)}. Hãy chọn giấy tờ đã nhận trong hồ sơ.`,
    en: (d) => `The dossier has no such paper: ${listed(d.papers)}. Choose one that was handed in.`,
  },
  'archive.nothing-scanned': {
    status: 422,
    rule: 'R-063',
    vi: () => 'Chưa có tệp quét nào. Hãy chọn ít nhất một tệp.',
    en: () => 'There is no scan yet. Choose at least one file.',
  },
  'urge.not-overdue': {
    status: 422,
    rule: 'R-065',
    vi: (d) => `Bước "${String(d.step ?? '')}" chưa quá hạn nên chưa thể đôn đốc. Hãy theo dõi đến hết hạn của bước.`,
    en: (d) => `Step "${String(d.step ?? '')}" is not overdue, so it cannot be urged yet. Watch it until its time is over.`,
  },
  'urge.awaits-applicant': {
    status: 422,
    rule: 'R-065',
    vi: () => 'Kết quả đang chờ người dân đến nhận, không có cơ quan nào để đôn đốc. Hãy nhắc người dân nhận kết quả.',
    en: () => 'The result waits for its applicant; there is no agency to urge. Remind the applicant instead.',
  },
  'delivery.no-electronic-result': {
    status: 422,
    rule: 'R-076',
    vi: () => 'Kết quả chưa có tệp điện tử nên chưa thể trả trực tuyến. Hãy trả tại quầy hoặc qua bưu chính, hoặc bổ sung tệp kết quả.',
    en: () => 'The result has no electronic file, so it cannot be delivered online. Deliver it at the counter or by post, or add the file.',
  },
  'incident.reason-missing': {
    status: 422,
    vi: () => 'Hãy ghi lý do thử lại: đã kiểm tra hoặc đã bổ sung dữ liệu gì.',
    en: () => 'Say why it is tried again: what was checked, or which facts were supplied.',
  },
  'incident.still-there': {
    status: 409,
    vi: (d) => `Quy trình vẫn chưa đi tiếp được. ${String(d.why ?? '')} Hồ sơ giữ nguyên, có thể thử lại bất cứ lúc nào.`,
    en: (d) => `The process still cannot go on. ${String(d.whyEn ?? '')} The dossier is as it was; try again at any time.`,
  },
  'dossier.extra-document-forbidden': {
    status: 422,
    rule: 'R-021',
    legacy: 'EXTRA_DOCUMENT_FORBIDDEN',
    vi: (d) => `Không được yêu cầu hoặc nhận giấy tờ ngoài danh mục đã công bố (${listed(d.extra)}). Hãy bỏ giấy tờ này khỏi hồ sơ.`,
    en: (d) => `Papers outside the published list may not be asked for or taken (${listed(d.extra)}). Remove them.`,
  },
  'dossier.documents-missing': {
    status: 422,
    rule: 'R-023',
    vi: (d) => `Hồ sơ còn thiếu: ${listed(d.missing)}. Hãy bổ sung các giấy tờ này rồi thực hiện lại.`,
    en: (d) => `Still missing: ${listed(d.missing)}. Add these papers and try again.`,
  },
  'dossier.documents-wrong': {
    status: 422,
    rule: 'R-025',
    vi: (d) => `Có giấy tờ chưa đạt: ${listed(d.wrong)}. Hãy lập phiếu yêu cầu bổ sung, hoặc đánh dấu lại sau khi đã sửa.`,
    en: (d) => `Some papers were found wrong: ${listed(d.wrong)}. Ask for a supplement, or mark them anew once mended.`,
  },
  'dossier.person-faulty': {
    status: 422,
    vi: () => 'Có thông tin về người nộp hồ sơ chưa đúng. Hãy sửa những mục được đánh dấu rồi gửi lại; những gì đã điền vẫn còn.',
    en: () => 'Some details of the applicant are wrong. Mend the marked fields and send again; nothing typed is lost.',
  },
  'text.required': { status: 422, vi: () => 'Mục này không được để trống.', en: () => 'This must not be empty.' },
  'dossier.case-unknown': {
    status: 422,
    vi: () => 'Thủ tục này giải quyết theo từng trường hợp. Hãy chọn đúng một trường hợp trong danh sách của thủ tục.',
    en: () => 'Papers and time of this procedure depend on the case. Choose one of its cases.',
  },
  'dossier.set-count': {
    status: 422,
    vi: () => 'Số bộ hồ sơ phải là số nguyên từ 1 đến 20.',
    en: () => 'The number of sets must be a whole number from 1 to 20.',
  },
  'dossier.channel-not-offered': {
    status: 422,
    rule: 'R-029',
    vi: () => 'Thủ tục này chưa nhận hồ sơ theo cách bạn chọn. Hãy nộp tại quầy của Trung tâm Phục vụ hành chính công.',
    en: () => 'This procedure does not take dossiers this way yet. File at a counter of the service center.',
  },
  'dossier.authorisation-missing': {
    status: 422,
    rule: 'R-030',
    legacy: 'AUTHORISATION_MISSING',
    vi: () => 'Người nộp không phải chủ hồ sơ nên cần văn bản ủy quyền. Hãy thêm văn bản ủy quyền.',
    en: () => 'The submitter is not the applicant: add the written authorisation.',
  },
  'dossier.unit-unknown': {
    status: 422,
    vi: () => 'Không tìm thấy nơi tiếp nhận hoặc cơ quan giải quyết. Hãy chọn lại trong danh sách.',
    en: () => 'The intake unit or the competent agency is unknown. Choose again from the list.',
  },
  'dossier.agency-ended': {
    status: 422,
    rule: 'R-215',
    legacy: 'AGENCY_ENDED',
    vi: (d) =>
      d.successor
        ? `Cơ quan giải quyết đã chọn không còn hoạt động. Hãy chọn cơ quan kế thừa: ${String(d.successor)}.`
        : 'Cơ quan giải quyết đã chọn không còn hoạt động. Hãy chọn lại cơ quan trong danh sách.',
    en: (d) =>
      d.successor
        ? `The competent agency has ended. Choose its successor: ${String(d.successor)}.`
        : 'The competent agency has ended. Choose another one.',
  },
  'dossier.limit-not-published': {
    status: 409,
    rule: 'R-012',
    legacy: 'MISSING:TIME_LIMIT',
    vi: () => 'Thủ tục chưa công bố thời hạn giải quyết cho trường hợp này nên chưa tính được ngày hẹn. Hãy báo người quản trị thủ tục.',
    en: () => 'No time limit is published for this case, so no date can be promised. Tell the administrator of procedures.',
  },
  'dossier.process-missing': {
    status: 409,
    rule: 'R-018',
    vi: () => 'Thủ tục chưa có quy trình được phê duyệt nên chưa tiếp nhận được. Hãy báo người quản trị quy trình.',
    en: () => 'The procedure has no approved process yet. Tell the administrator of processes.',
  },
  'dossier.step-without-unit': {
    status: 409,
    vi: (d) => `Bước "${String(d.step)}" của quy trình chưa gắn với cơ quan hoặc vai trò nào. Hãy báo người quản trị quy trình.`,
    en: (d) => `Step "${String(d.step)}" of the process names no agency or role. Tell the administrator of processes.`,
  },
  'dossier.correction-too-late': {
    status: 409,
    rule: 'R-033',
    vi: () => 'Hồ sơ đã được tiếp nhận hoặc đã kết thúc nên không sửa được nữa. Nếu cần thay giấy tờ, hãy liên hệ nơi tiếp nhận.',
    en: () => 'The dossier has been accepted or has ended and can no longer be corrected. Contact the intake unit.',
  },
  'dossier.correct-by-supplement': {
    status: 409,
    rule: 'R-033',
    vi: () => 'Hồ sơ đang có phiếu yêu cầu bổ sung. Hãy nộp giấy tờ ở mục "Bổ sung hồ sơ" theo phiếu đó.',
    en: () => 'A supplement has been asked for. Hand the papers in as its answer.',
  },
  'dossier.nothing-corrected': {
    status: 422,
    rule: 'R-033',
    vi: () => 'Bạn chưa sửa mục nào, nên hồ sơ vẫn như đã nộp. Hãy sửa rồi gửi lại, hoặc bỏ phần sửa này.',
    en: () => 'Nothing differs from what was filed. Change something and send again, or drop the correction.',
  },
  'dossier.clock-paused': {
    status: 409,
    rule: 'R-047',
    vi: () => 'Hồ sơ đang tạm dừng để chờ bổ sung hoặc có quyết định dừng. Chỉ làm tiếp được khi hồ sơ hoạt động trở lại.',
    en: () => 'The dossier is paused. Work goes on when it is resumed.',
  },
  'dossier.too-late-to-withdraw': {
    status: 409,
    rule: 'R-094',
    legacy: 'TOO_LATE_TO_WITHDRAW',
    vi: () => 'Kết quả đã được ký nên không rút hồ sơ được nữa. Bạn vẫn nhận kết quả như đã hẹn.',
    en: () => 'The result has been signed, so the dossier can no longer be withdrawn.',
  },
  'dossier.command-reused': {
    status: 409,
    vi: () => 'Mã thao tác này đã dùng cho một việc khác. Hãy tải lại trang rồi thực hiện lại.',
    en: () => 'This Idempotency-Key was used for another command. Use a new one.',
  },
  ...supplementRefusals,
  'refusal.reason-required': {
    status: 422,
    rule: 'R-026',
    legacy: 'REASON_REQUIRED',
    vi: () => 'Từ chối phải bằng văn bản, có lý do rõ ràng (ít nhất 10 ký tự).',
    en: () => 'A refusal needs a written reason (at least 10 characters).',
  },
  'refusal.legal-basis-required': {
    status: 422,
    rule: 'R-026',
    vi: () => 'Hãy ghi căn cứ pháp lý của việc từ chối.',
    en: () => 'State the legal basis of the refusal.',
  },
  'refusal.competent-body-required': {
    status: 422,
    rule: 'R-027',
    legacy: 'OUT_OF_SCOPE',
    vi: () => 'Hồ sơ ngoài phạm vi tiếp nhận: hãy ghi tên và địa chỉ cơ quan có thẩm quyền để hướng dẫn người dân.',
    en: () => 'Out of scope: name the competent body and its address.',
  },
  'handover.unsigned': {
    status: 409,
    rule: 'R-058',
    legacy: 'HANDOVER_UNSIGNED',
    vi: (d) => `Bước "${String(d.step)}" chưa có chữ ký của người nhận. Hãy xác nhận đã nhận hồ sơ trước.`,
    en: (d) => `Step "${String(d.step)}" has not been signed for. Confirm the handover first.`,
  },
  'handover.same-account': {
    status: 409,
    rule: 'R-060',
    vi: () => 'Người giao và người nhận phải là hai người khác nhau.',
    en: () => 'Giver and receiver must be different people.',
  },
  'handover.already-confirmed': {
    status: 409,
    rule: 'R-058',
    vi: () => 'Bàn giao này đã được xác nhận. Hãy tải lại trang.',
    en: () => 'This handover has been confirmed already. Reload the page.',
  },
  'handover.not-a-transfer': {
    status: 409,
    vi: () => 'Bước này không phải bước chuyển hồ sơ.',
    en: () => 'This step is not a handover between units.',
  },
  'handover.nothing-to-recall': { status: 409, vi: () => 'Không có bàn giao nào để thu hồi.', en: () => 'There is no handover to recall.' },
  'handover.recall-too-late': {
    status: 409,
    vi: () => 'Người nhận đã xác nhận nên không thu hồi được nữa. Hãy liên hệ người nhận để chuyển lại.',
    en: () => 'The receiver has confirmed; it can no longer be recalled.',
  },
  'handover.recall-reason-missing': { status: 422, vi: () => 'Hãy ghi lý do thu hồi.', en: () => 'Say why it is recalled.' },
  'assignment.without-role': {
    status: 422,
    rule: 'R-060',
    vi: () => 'Người được giao không có vai trò của bước này. Hãy chọn người khác trong danh sách.',
    en: () => 'The official does not hold the role of this step.',
  },
  'assignment.unchanged': {
    status: 409,
    vi: () => 'Việc này đang do chính người đó phụ trách.',
    en: () => 'This official has the work already.',
  },
  'step.own-command': {
    status: 409,
    vi: (d) => `Bước "${String(d.step)}" có thao tác riêng (chuyển, phân công, phê duyệt, ký, vào số hoặc trả kết quả).`,
    en: (d) => `Step "${String(d.step)}" has its own command.`,
  },
  'send-back.comments-missing': {
    status: 422,
    vi: () => 'Trả lại phải kèm ý kiến để người soạn biết cần sửa gì.',
    en: () => 'Say what has to be changed.',
  },
  'send-back.not-offered': {
    status: 409,
    vi: (d) => `Quy trình không cho trả lại từ bước "${String(d.step)}". Hãy phê duyệt, hoặc trao đổi với người soạn.`,
    en: (d) => `The process offers no way back from step "${String(d.step)}".`,
  },
  'result.draft-missing': {
    status: 422,
    vi: () => 'Chưa có dự thảo kết quả. Hãy ghi kết quả (đồng ý hoặc không đồng ý) trước khi trình ký.',
    en: () => 'There is no draft result yet.',
  },
  'result.title-missing': { status: 422, vi: () => 'Hãy ghi tên kết quả, ví dụ "Giấy phép xây dựng".', en: () => 'Name the result.' },
  'result.negative-reason-missing': {
    status: 422,
    rule: 'R-093',
    vi: () => 'Kết quả không đồng ý phải nêu rõ lý do (ít nhất 10 ký tự).',
    en: () => 'A negative result needs its reason (at least 10 characters).',
  },
  'result.already-approved': {
    status: 409,
    rule: 'R-066',
    vi: () => 'Kết quả đã được phê duyệt, còn bước ký.',
    en: () => 'Already approved; it has to be signed.',
  },
  'result.already-signed': {
    status: 409,
    rule: 'R-066',
    vi: () => 'Kết quả đã ký nên không trả lại hoặc soạn lại được.',
    en: () => 'Already signed; it can no longer be sent back or drafted anew.',
  },
  'result.not-approved': { status: 409, rule: 'R-066', vi: () => 'Phải phê duyệt trước khi ký.', en: () => 'Approve before signing.' },
  'result.not-signed': {
    status: 409,
    rule: 'R-066',
    vi: () => 'Chưa có chữ ký của lãnh đạo nên chưa được vào số.',
    en: () => 'Not signed yet, so it cannot be numbered.',
  },
  'result.not-at-approval': {
    status: 409,
    rule: 'R-066',
    vi: () => 'Hồ sơ chưa đến bước phê duyệt.',
    en: () => 'The dossier has not reached approval.',
  },
  'result.not-numbered': {
    status: 409,
    rule: 'R-066',
    vi: () => 'Kết quả chưa được vào số, đóng dấu.',
    en: () => 'The result has not been numbered.',
  },
  'result.number-missing': {
    status: 422,
    rule: 'R-066',
    vi: () => 'Hãy ghi số và sổ của kết quả.',
    en: () => 'Give the number and the book.',
  },
  'result.authority-line': {
    status: 422,
    vi: () => 'Thẩm quyền ký phải là TM., KT., TL. hoặc TUQ.; để trống khi người đứng đầu tự ký.',
    en: () => 'The authority line must be TM., KT., TL. or TUQ.',
  },
  'delivery.not-ready': { status: 409, vi: () => 'Kết quả chưa về đến Trung tâm.', en: () => 'The result is not at the center yet.' },
  'delivery.return-counter-only': {
    status: 422,
    rule: 'R-074',
    legacy: 'RETURN_COUNTER_ONLY',
    vi: () => 'Kết quả chỉ được trả tại quầy trả kết quả của Trung tâm đã tiếp nhận.',
    en: () => 'Results are returned only at a return counter of the center.',
  },
  'delivery.identity-missing': {
    status: 422,
    rule: 'R-079',
    vi: () => 'Hãy ghi giấy tờ người nhận đã xuất trình.',
    en: () => 'Record the identity paper that was shown.',
  },
  'stop.reason-required': {
    status: 422,
    rule: 'R-092',
    vi: () => 'Dừng giải quyết phải có lý do (ít nhất 10 ký tự) và căn cứ pháp lý.',
    en: () => 'A stop needs a reason and its legal basis.',
  },
  'stop.result-decided': {
    status: 409,
    vi: () => 'Kết quả đã được ký nên không dừng hồ sơ được nữa.',
    en: () => 'The result has been signed; the dossier can no longer be stopped.',
  },
  'resume.reason-required': { status: 422, vi: () => 'Hãy ghi lý do tiếp tục giải quyết.', en: () => 'Say why handling goes on.' },
  'lookup.not-found': {
    status: 404,
    rule: 'R-148',
    vi: () =>
      'Không tìm thấy hồ sơ với mã và số kiểm tra này. Hãy xem lại mã hồ sơ và 4 số trên giấy tiếp nhận, hoặc 4 số cuối điện thoại.',
    en: () => 'No dossier with this code and these four digits. Check both on your receipt.',
  },
  'lookup.blocked': {
    status: 429,
    rule: 'R-148',
    vi: (d) => `Bạn đã nhập sai nhiều lần. Hãy thử lại sau ${String(d.minutes)} phút, hoặc đăng nhập để xem hồ sơ của mình.`,
    en: (d) => `Too many wrong tries. Try again in ${String(d.minutes)} minutes, or sign in.`,
  },
  'file.not-uploaded': {
    status: 422,
    vi: () => 'Có tệp chưa được tải lên bằng tài khoản này. Hãy tải tệp lên lại rồi gửi.',
    en: () => 'A file was not uploaded by this account. Upload it again.',
  },
  'draft.incomplete': {
    status: 422,
    vi: (d) => `Hồ sơ chưa đủ thông tin: ${listed(d.missing)}. Hãy điền rồi gửi lại.`,
    en: (d) => `The application is not complete: ${listed(d.missing)}. Fill it in and send it again.`,
  },
  'draft.not-found': {
    status: 404,
    vi: () => 'Không tìm thấy bản nháp này. Có thể hồ sơ đã được gửi; hãy xem trong "Hồ sơ của tôi".',
    en: () => 'This draft is gone. It may have been sent: see your dossiers.',
  },
  'draft.already-sent': {
    status: 409,
    vi: () => 'Hồ sơ này đã được gửi. Hãy xem trong "Hồ sơ của tôi".',
    en: () => 'This application has been sent already: see your dossiers.',
  },
} satisfies RefusalCatalogue
