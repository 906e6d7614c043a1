import type { Translation } from '../catalogue.ts';
import type { access as source } from '../it/access.ts';

export const access: Translation<typeof source> = {
  codeTitle: 'Second factor',
  codeHelp: 'Open your authenticator app and enter the six-digit code.',
  code: 'Code from the app',
  recoveryHelp: 'Enter one of the recovery codes that you printed or copied. Each works once.',
  recoveryCode: 'Recovery code',
  useRecovery: 'No phone at hand: use a recovery code',
  useApp: 'Use the authenticator app',
  codeMissing: 'Enter the whole code.',
  codeWrong: 'That code does not work: wait for the next one in the app and enter that.',
  recoveryWrong: 'That recovery code does not work, or has been used already.',
  codeLost:
    'Lost both phone and codes? An administrator can reset your second factor under “People and roles”.',
  continue: 'Continue',

  setUpTitle: 'Protect your account',
  setUpHelp:
    'Administrators sign in with their password and a code from their phone. It is set up once and takes two minutes.',
  setUpStep1:
    'Open an authenticator app (Aegis, Google Authenticator, 1Password…) and scan the QR code.',
  setUpQr: 'QR code of the second factor',
  setUpNoCamera: 'If you cannot scan it, type this key into the app:',
  setUpStep2: 'Enter the code that the app shows.',
  setUpConfirm: 'Turn on the second factor',
  setUpStale: 'That took too long: scan the new QR code.',

  recoveryTitle: 'Recovery codes',
  recoveryBody:
    'You need them if you lose your phone. Each works once. Keep them away from the phone: they are not shown again.',
  copy: 'Copy',
  copied: 'Copied.',
  print: 'Print',
  recoveryKept: 'I have kept them',

  passwordAgainTitle: 'Still you?',
  passwordAgainHelp: 'This is a sensitive change: enter your password again.',
  passwordWrong: 'That password is not right.',
  confirm: 'Confirm',
  cancel: 'Cancel',

  newPassword: 'New password',
  newPasswordHelp: 'At least 12 characters of any kind: a phrase you remember is perfect.',
  weak_tooShort: { one: '{n} more character is needed.', other: '{n} more characters are needed.' },
  weak_tooLong: 'It is too long: 256 characters at most.',
  weak_repetitive: 'It repeats or counts: that is where guessing starts.',
  weak_personal: 'It is made of your name, your address or the name of the theatre.',
  weak_common: 'It is among the first passwords that anybody would try.',
  strong: 'This one is fine.',

  name: 'Full name',
  nameMissing: 'Enter your name.',
  email: 'Email address',
  emailWrong: 'Enter an e-mail address.',
  language: 'Language',
  language_it: 'Italiano',
  language_en: 'English',

  acceptTitle: 'Welcome backstage',
  acceptHelp:
    'You are invited as: {role}. Choose a password, then sign in with your e-mail address.',
  acceptDo: 'Accept the invitation',
  acceptDone: 'All set',
  acceptDoneBody: 'You can now sign in with {email} and the password you chose.',
  resetTitle: 'Choose a new password',
  resetHelp: 'For {email}. Wherever you are signed in, you will be signed out.',
  resetDo: 'Save the password',
  resetDone: 'Password changed',
  resetDoneBody: 'Sign in with {email} and the new password.',
  forgotTitle: 'Forgotten password',
  forgotHelp: 'Enter your address: if it has an account, we send a link that works for an hour.',
  forgotDo: 'Send the link',
  forgotDone: 'Check your mail',
  forgotDoneBody:
    'If {email} has an account, a message with a link is on its way. If it does not arrive, look in the spam folder or ask an administrator.',
  setupTitle: 'The first account',
  setupHelp:
    'The site is new and nobody runs it yet. Whoever fills in this page can do everything, including inviting the others.',
  setupDo: 'Create the account',
  setupDone: 'The house is yours',
  setupTaken: 'This address already has an account.',
  setupOver: 'Somebody already runs this site',
  setupOverBody: 'This page was for the first person only. Ask them for an invitation.',
  toSignIn: 'Go to sign-in',
  forgottenLink: 'Forgotten your password?',

  linkMissing: 'The link is incomplete',
  linkMissingBody: 'Open the whole link from the message you received.',
  linkMissing_setup: 'Open the whole link that the site printed when it started.',
  linkExpired: 'The link no longer works',
  linkExpired_invite:
    'It has expired or has been used. If you have chosen a password already, sign in; otherwise ask an administrator for a new invitation.',
  linkExpired_passwordReset: 'It has expired or has been used. Have another one sent.',
  linkExpired_setup:
    'It has expired or has been used. Restart the site for another one, or use npm run user:create.',
  linkUnknown: 'We do not recognise this link',
  linkUnknownBody:
    'It may have been cut off, or the invitation was withdrawn. Open the latest link.',
  newLink: 'Ask for another link',

  deniedTitle: 'Stage door shut',
  deniedBody: 'Your role is {role}, and this is not part of it.',
  can_door: 'You can check tickets at the door.',
  can_boxOffice: 'You can work on reservations, customers and the door.',
  can_admin: 'You can usually do everything: your role may just have changed. Reload the page.',
  askWhom: 'Administrators change roles under “People and roles”: ask one of them.',
  toDoor: 'Go to the door',
  toAdmin: 'Go to the back office',
};
