/** Why a token cannot move on: the engine cannot decide, a person must. */
export type IncidentCode =
  | 'UNKNOWN_VARIABLE'
  | 'CONDITION_NOT_BOOLEAN'
  | 'CONDITION_FAILED'
  | 'FLOW_WITHOUT_CONDITION'
  | 'NO_BRANCH'
  | 'FUEL_EXHAUSTED'
  | 'COUNT_NOT_UNDERSTOOD'
  | 'CALL_NOT_PINNED'
  | 'ERROR_NOT_CAUGHT'

/** `flow` is the flow whose condition could not be decided; `variable`, `detail` or `error` says more. */
export type IncidentData = { readonly flow?: string; readonly variable?: string; readonly detail?: string; readonly error?: string }

type IncidentText = { readonly vi: (data: IncidentData) => string; readonly en: (data: IncidentData) => string }

/** How an incident reads in the administrator's list, with what to do next. */
export const incidentTexts: Readonly<Record<IncidentCode, IncidentText>> = {
  UNKNOWN_VARIABLE: {
    vi: ({ variable = '' }) =>
      `Điều kiện dùng "${variable}" nhưng hồ sơ không có dữ liệu này. Hãy bổ sung dữ liệu rồi thử lại, hoặc sửa tên trong quy trình.`,
    en: ({ variable = '' }) =>
      `A condition uses "${variable}", which the dossier does not have. Supply it and retry, or correct the name in the process.`,
  },
  CONDITION_NOT_BOOLEAN: {
    vi: ({ flow = '' }) => `Điều kiện của luồng ${flow} không trả lời đúng hay sai. Hãy kiểm tra kiểu dữ liệu rồi thử lại.`,
    en: ({ flow = '' }) => `The condition of flow ${flow} is neither true nor false. Check the kind of data and retry.`,
  },
  CONDITION_FAILED: {
    vi: ({ flow = '', detail = '' }) =>
      `Không tính được điều kiện của luồng ${flow}: ${detail}. Hãy sửa quy trình hoặc dữ liệu rồi thử lại.`,
    en: ({ flow = '', detail = '' }) =>
      `The condition of flow ${flow} cannot be computed: ${detail}. Correct the process or the data and retry.`,
  },
  FLOW_WITHOUT_CONDITION: {
    vi: ({ flow = '' }) =>
      `Luồng ${flow} ra khỏi cổng rẽ nhánh mà không có điều kiện. Hãy sửa quy trình rồi chuyển hồ sơ sang phiên bản mới.`,
    en: ({ flow = '' }) =>
      `Flow ${flow} leaves a decision without a condition. Correct the process and move the dossier to the new version.`,
  },
  NO_BRANCH: {
    vi: () => 'Không có nhánh nào của cổng rẽ nhánh phù hợp. Hãy kiểm tra kết quả đã chọn rồi thử lại với kết quả đúng.',
    en: () => 'No branch of the decision fits. Check the outcome that was chosen and retry with the right one.',
  },
  FUEL_EXHAUSTED: {
    vi: () => 'Quy trình chạy vòng mà không dừng ở bước nào. Hãy sửa quy trình rồi chuyển hồ sơ sang phiên bản mới.',
    en: () => 'The process goes round without stopping at any step. Correct the process and move the dossier to the new version.',
  },
  COUNT_NOT_UNDERSTOOD: {
    vi: ({ variable = '' }) =>
      `Không biết phải làm bước này mấy lần: "${variable}" chưa có, hoặc không phải là danh sách hay số đếm. Hãy bổ sung rồi thử lại.`,
    en: ({ variable = '' }) => `How often to do this step is not known: "${variable}" is missing or no list or count. Supply it and retry.`,
  },
  CALL_NOT_PINNED: {
    vi: ({ detail = '' }) =>
      `Bước này gọi quy trình "${detail}" chưa được ghim phiên bản. Hãy duyệt lại quy trình rồi chuyển hồ sơ sang phiên bản mới.`,
    en: ({ detail = '' }) =>
      `This step calls the process "${detail}", whose version is not pinned. Approve the process again and move the dossier to the new version.`,
  },
  ERROR_NOT_CAUGHT: {
    vi: ({ error = '' }) => `Bước này báo lỗi "${error}" mà quy trình không có chỗ xử lý. Hãy khắc phục nguyên nhân rồi thử lại bước.`,
    en: ({ error = '' }) => `This step reported the error "${error}", which the process does not handle. Remove its cause and retry.`,
  },
}
