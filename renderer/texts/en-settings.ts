import type { SettingsTexts } from './shape.ts';

/** Texts about the settings, in English. */
export const enSettings: SettingsTexts = {
  settings: {
    title: 'Settings',
    parts: 'Parts of the settings',
    part: {
      look: 'Appearance',
      desktop: 'This computer',
      reports: 'Reports',
      security: 'Security',
      backups: 'Backups',
      storage: 'Storage',
      about: 'About',
    },
    language: 'Language of the app',
    theme: 'Theme',
    size: 'Text size',
    contrast: 'Contrast',
    contrasts: { system: 'As the system', more: 'Stronger' },
    motion: 'Movement',
    motions: { system: 'As the system', less: 'None' },
    desktop: {
      title: 'Outside the window',
      text: 'Syncing needs the computer switched on and the app open.',
      tray: 'Stay open when the window closes',
      trayHint: {
        linux:
          'The icon is in the system’s panel, near the clock. “Quit” in its menu ends the app.',
        darwin: 'The icon is in the menu bar, near the clock. “Quit” in its menu ends the app.',
        win32:
          'The icon is in the notification area, near the clock. “Quit” in its menu ends the app.',
      },
      trayFault: {
        'no-host':
          'This desktop shows no icons of programs, so closing the window ends the app. On GNOME the AppIndicator extension shows them.',
        failed:
          'The system did not take the icon, so closing the window ends the app. Log out and in again to try once more.',
      },
      login: 'Open at login',
      loginHint: {
        shown: 'The window opens when you log in to the computer.',
        hidden: 'Opens as the icon alone, without a window, when you log in to the computer.',
      },
      loginSandboxed:
        'This installation (Flatpak or Snap) cannot reach the folder of what starts with the session. Add the app in the system’s settings.',
    },
    lock: {
      title: 'Automatic lock',
      text: 'Locking closes the data and asks for the passphrase again. The open page comes back afterwards.',
      textKeychain:
        'Locking closes the data until somebody opens it again. Without a passphrase it only hides the screen: whoever uses this account of the computer can unlock.',
      after: 'Lock when unused',
      afterHint:
        'Counts the time without keyboard or mouse in this window. An import, audit or batch under way ends first.',
      minutes: 'Never | After {count} minute | After {count} minutes',
      never: 'Never',
      withSystem: 'Lock together with the system',
      withSystemHint:
        'As soon as the screen is locked, the computer sleeps or somebody else logs in.',
    },
    agency: 'Name of the agency',
    agencyHint: 'Printed on the cover and in the footer. Left empty, the line is omitted.',
    saved: 'Saved.',
    version: 'Transbordo {version}',
    runtime: 'Electron {electron} on {platform}',
    privacy: 'No server and no telemetry. Transbordo never writes to a bot.',
  },
};
