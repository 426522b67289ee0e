/** The citizens that the simulator knows and the demo has accounts for. Invented persons; the numbers fit their sex and year of birth. */
export const demoCitizens = [
  {
    login: 'cong-dan-1',
    subject: 'mo-phong-1',
    name: 'Nguyễn Thị Ánh Nguyệt',
    citizenNumber: '096190004127',
    birthDate: '1990-05-12',
    phone: '0912345671',
    address: 'Số 12, đường Phan Ngọc Hiển, phường Tân Thành, tỉnh Cà Mau',
    assuranceLevel: 2,
  },
  {
    login: 'cong-dan-2',
    subject: 'mo-phong-2',
    name: 'Trần Văn Đức',
    citizenNumber: '095078001356',
    birthDate: '1978-11-03',
    phone: '0912345672',
    address: 'Ấp 3, xã Phong Thạnh, tỉnh Cà Mau',
    assuranceLevel: 2,
  },
  {
    login: 'cong-dan-3',
    subject: 'mo-phong-3',
    name: 'Lý Thị Sà Rinh',
    citizenNumber: '095158000219',
    // Many elderly people know only the year: registers keep it so.
    birthDate: '1958',
    phone: '0912345673',
    address: 'Ấp Biển Đông A, xã Hiệp Thành, tỉnh Cà Mau',
    assuranceLevel: 2,
  },
] as const
