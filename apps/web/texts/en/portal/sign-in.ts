import type { signIn as vietnamese } from '../../vi/portal/sign-in.ts'

export const signIn: typeof vietnamese = {
  title: 'Sign in',
  comeBack: 'Afterwards you come back to the page you were on.',
  failed: 'The e-ID reported that it did not work. Begin again.',
  notYet: 'You are not signed in yet',
  accountMissing: 'Type your account name.',
  passwordAgain: 'Type the password again, with the code',
  passwordMissing: 'Type your password.',
  citizens: {
    heading: 'Citizens and businesses',
    text: 'Sign in with your electronic identity, so that your name and citizen number are filled in for you.',
    button: 'Sign in with the e-ID',
    without: 'Reading about procedures and tracking a dossier need no sign-in.',
  },
  officials: {
    heading: 'Officials',
    account: 'Account name',
    password: 'Password',
    totp: 'One-time code',
    totpHint: 'The 6 digits that your authenticator shows',
  },
  signedInBeside: { title: 'You are signed in', text: 'Close this window, go back to the other one and press "Send on".' },
}
