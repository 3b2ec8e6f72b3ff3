import type { RecoveryTexts } from './shape.ts';

/** Texts about recovery codes, strict mode, new keys and what proves who sits here, in English. */
export const enRecovery: RecoveryTexts = {
  recovery: {
    title: 'Keep the recovery code',
    intro: 'It opens your data if the passphrase or this computer is lost. It is shown only now.',
    install: '{computer}, install {install}',
    qr: 'The recovery code as a QR code',
    print: 'Print',
    save: 'Save PDF',
    copy: 'Copy',
    copied:
      'Copied. It leaves the clipboard in {count} second. | Copied. It leaves the clipboard in {count} seconds.',
    saved: '{file} saved. Only your account of this computer can read it.',
    where:
      'Keep it outside of this computer: on paper, or in a password manager. Whoever has the code and the data opens everything.',
    written: 'I have kept it',
    later: 'Later',
    confirmed: 'The recovery code holds from now on.',
    confirm: {
      text: 'Type two groups, read from where you kept the code. From then on it holds.',
      group: 'Group {group}',
      wrong: 'That is not the group. Check what you kept.',
      back: 'See the code again',
      verb: 'Confirm',
    },
    paper: {
      title: 'Transbordo: recovery kit',
      lead: 'This code opens the workspace without the passphrase and without the computer it was made on.',
      install: 'Install',
      day: 'Issued on',
      how: 'How to use it',
      step: {
        one: 'Open Transbordo. On another computer, first choose “Restore from a backup” and the folder with the backups.',
        two: 'Choose “Use the recovery code” and type the six groups. Capitals, spaces and hyphens do not matter.',
        three:
          'Set a new passphrase and issue another code. This one then holds no more, and the paper can be destroyed.',
      },
      warning:
        'Keep it as you keep a deed. Nobody can issue this code again, not even the makers of Transbordo.',
    },
    code: {
      label: 'Recovery code',
      hint: 'Six groups of five letters and digits. Capitals, spaces and hyphens do not matter.',
      missing: '{count} character is missing. | {count} characters are missing.',
      long: 'There is {count} character too many. | There are {count} characters too many.',
      character: 'No code has the character “{character}”. Check that place.',
      check: 'There is a typing error: check each group.',
      use: 'Use the recovery code',
      without: 'Open without the recovery code',
    },
    wait: 'Next try in {count} second. | Next try in {count} seconds.',
    byKeychain: 'The system keychain answers for you.',
    strength: {
      none: 'Judging',
      short: 'Short: {count} character is missing. | Short: {count} characters are missing.',
      long: 'Too long: at most 1,024 characters.',
      guessable: 'Easy to guess.',
      strong: 'Strong.',
      very: 'Very strong.',
      other: 'Easy to guess. Put words together that do not belong together, or draw one.',
    },
    words: {
      draw: 'Draw a passphrase',
      about:
        '{words} random words, {bits} bits. Write them down before you go on: they are not shown again.',
      use: 'Use these words',
      again: 'Draw others',
      own: 'Write my own',
      repeat: 'Type the words once more, read from where you wrote them down.',
    },
    disk: {
      question: 'Is the disk of this computer encrypted?',
      yes: 'Yes',
      no: 'No',
      unsure: 'I do not know',
      others: 'Other people use this same account of the computer',
      noText:
        'Without that, whoever takes the disk out of the machine can try to get at the keychain’s key. We recommend the passphrase, and turning on disk encryption (BitLocker, FileVault or LUKS).',
      unsureText:
        'When in doubt we recommend the passphrase: it protects even if the disk is copied. The disk is encrypted where BitLocker, FileVault or LUKS is on.',
      shared:
        'The keychain would open the data for all of them. In this account only the passphrase protects.',
      usePassphrase: 'Use a passphrase',
    },
    basicText:
      'Not available: no keychain was found in this session. The system offers “basic_text” alone, which encrypts with a password that is the same on every computer; that protects nothing. With GNOME Keyring or KWallet unlocked, this choice is offered.',
    unlock: {
      strict:
        'Strict mode: the passphrase and this system’s keychain ({backend}) open it together, neither of them alone.',
    },
    recovered: {
      title: 'Set a new passphrase',
      intro:
        'The recovery code has opened the workspace. A new passphrase takes the place of the one that was lost; the code still holds.',
      later: 'Not now',
    },
    header: {
      title: 'The file that opens your data needs repair',
      intro:
        'The data is here, but the small file that says how to open it, “vault.json”, is missing or was altered. Choose a copy of it: it only takes the place if it opens this data. The present file is kept.',
      choose: 'Copies of the file',
      none: 'There are no copies of it on this computer. Look in the folder where the backups are kept.',
      previous: 'From before the last change',
      first: 'From the backup of {moment}',
      chosen: 'From the chosen folder, {moment}',
      passphrase: 'The one that held on the day of this copy.',
      verb: 'Use this copy',
      keychain: 'Use this copy with the keychain',
      elsewhere: 'Look in another folder',
    },
    request: {
      text: 'There is no recovery code yet: if the passphrase or the computer is lost, nobody opens this data.',
      go: 'Issue one under Security',
    },
    row: {
      title: 'Recovery code',
      issued: 'Issued on {day}. Opens the data without the passphrase and on another computer.',
      none: 'None. If the passphrase or this computer is lost, nobody opens this data.',
      make: 'Issue a recovery code',
      again: 'Issue another code',
      intro: 'Before the code is shown, confirm that it is you.',
      replaces:
        'The earlier code holds no more once you confirm the new one. Older backups still open with the old one.',
      go: 'Show the code',
    },
    strict: {
      title: 'Strict mode',
      off: 'Off. Passphrase or keychain open it, each by itself.',
      on: 'On. Only passphrase and keychain ({backend}) together open it. Whoever takes the disk and finds out the passphrase opens nothing.',
      half: 'Half of the key is in {backend}; the other is the passphrase.',
      noKeychain: 'It takes a keychain that really protects.',
      noPassphrase: 'It takes a passphrase.',
      noCode: 'It takes a recovery code: without this computer nothing else opens.',
      turnOn: 'Turn strict mode on',
      turnOff: 'Turn strict mode off',
      onIntro:
        'From now on both are needed. If this computer’s keychain is lost, only the recovery code opens.',
      offIntro: 'The passphrase opens by itself again. The keychain can be added again later.',
      isOn: 'Strict mode is on.',
      isOff: 'Strict mode is off. The passphrase opens by itself.',
    },
    rotate: {
      title: 'Change the keys',
      text: 'For when a computer was stolen, or somebody who knew the passphrase has left the team.',
      verb: 'Change the keys',
      list: 'See the keys to revoke',
      intro: 'Everything is encrypted anew with a key that nobody knows.',
      go: 'Change them now',
      effect: {
        all: 'Both data files are written anew under new keys and checked.',
        locked: 'The workspace closes for some seconds and comes back open.',
        code: 'The recovery code holds no more; a new one is shown right after.',
        backups: 'Older backups still open with what opened them.',
        quarantine:
          'The files from before stay 30 days in the folder “quarantine” and are then deleted.',
      },
      passphrase: 'Change the passphrase too',
      passphraseHint: 'Recommended if somebody else knows it.',
      working: 'Changing the keys',
      workingText:
        'The data is copied under new keys and checked. A power cut now leaves the workspace from before whole.',
      wait: 'This takes some seconds.',
      codeIntro:
        'The keys were changed. The earlier code opens nothing any more: keep the new one.',
    },
    revoke: {
      title: 'Keys to revoke at the providers',
      intro:
        'Whoever had the computer may have used these keys. Changing the keys here does not change them: revoke each where it was issued and paste the new one at the client.',
      none: 'No key or token is kept.',
      count: '{done} of {count} revoked | {done} of {count} revoked',
      removed: '(in the bin)',
      ends: 'ends in {hint}',
      blip: 'Open Blip’s portal',
      meta: 'Open Meta’s business settings',
      save: 'Save as text',
      copy: 'Copy the list',
      done: 'revoked',
      open: 'to do',
      how: {
        blip: 'At Blip: the bot, Settings, Access keys. Kept here on {day}.',
        meta: 'At Meta: System users, Revoke tokens. Kept here on {day}.',
      },
      leave: 'Finish',
    },
    weaker: {
      title: 'Confirm that it is you',
      intro: 'With the automatic lock off, whoever gets to this computer sees everything.',
      verb: 'Turn it off anyway',
    },
  },
};
