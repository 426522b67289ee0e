import type { PersonalData } from '../domain/personal-data.ts'

/** Whoever wants to fly the kite, for herself. */
export const person: PersonalData = {
  applicant: {
    kind: 'PERSON',
    fullName: 'Nguyễn Thị Hường',
    idNumber: '096190000123',
    address: '12 Lê Lợi, phường An Xuyên, tỉnh Cà Mau',
    phone: '0912345678',
    email: null,
  },
  submitter: null,
  answers: {},
  lookupSecret: '0417',
}
