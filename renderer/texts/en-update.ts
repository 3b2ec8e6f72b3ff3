import type { UpdateTexts } from './shape.ts';

/** Texts about updates, in English. */
export const enUpdate: UpdateTexts = {
  update: {
    title: 'Updates',
    text: 'Each file is checked for Transbordo’s signature. You are the one who installs it.',
    failed: 'What is known of updates could not be loaded',
    noPlace:
      'This copy knows no place to ask for new versions and asks nobody. Look for them where you got this one.',
    never: 'Not asked yet.',
    unknown: 'Asked {at}.',
    newest: 'This is the newest version. Checked {at}.',
    newer: 'Version {version} is available, published on {day}.',
    check: 'Look for an update',
    daily: 'Look once a day',
    dailyHint:
      'While the workspace is open, asks the address of the updates. Nothing of yours goes along; whoever answers sees this computer’s internet address.',
    kind: 'Kind of package',
    choice: '{kind}, {size}',
    download: 'Download…',
    downloading: 'Downloading version {version}',
    downloaded: '“{file}” was downloaded and checked.',
    reveal: 'Show in folder',
    kinds: {
      deb: 'Debian, Ubuntu (deb)',
      rpm: 'Fedora, openSUSE (rpm)',
      AppImage: 'AppImage',
      tar: { gz: 'Any Linux (tar.gz)' },
      nsis: 'Installer for Windows',
      portable: 'Windows without installing',
      dmg: 'macOS (dmg)',
      zip: 'macOS (zip)',
    },
    install: {
      deb: 'Close Transbordo and open the file with the software installer. Your data stays where it is.',
      rpm: 'Close Transbordo and open the file with the software installer. Your data stays where it is.',
      AppImage:
        'Close Transbordo, allow the file to be executed in its properties and use it in place of the old one. Your data stays where it is.',
      tar: {
        gz: 'Close Transbordo, unpack the file and use the new folder in place of the old one. Your data stays where it is.',
      },
      nsis: 'Close Transbordo and open the file: it installs over the old version. Your data stays where it is.',
      portable:
        'Close Transbordo and use the new file in place of the old one. Your data stays where it is.',
      dmg: 'Close Transbordo, open the file and drag Transbordo to Applications. Your data stays where it is.',
      zip: 'Close Transbordo, unpack the file and move Transbordo to Applications. Your data stays where it is.',
    },
    seen: 'Version {version} of Transbordo is available.',
    show: 'Show',
  },
};
