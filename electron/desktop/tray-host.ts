import { truthOf, type BusCall } from './bus-message.ts';
import { askBus, busPaths } from './session-bus.ts';

const bus = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' } as const;
const watcher = 'org.kde.StatusNotifierWatcher';

const questions: readonly BusCall[] = [
  { ...bus, interface: bus.destination, member: 'Hello', body: [] },
  { ...bus, interface: bus.destination, member: 'NameHasOwner', body: [watcher] },
  {
    destination: watcher,
    path: '/StatusNotifierWatcher',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    body: [watcher, 'IsStatusNotifierHostRegistered'],
  },
];

/**
 * Whether a panel of this Linux desktop shows signs of programs (freedesktop.org, StatusNotifierItem): somebody
 * watches for them, and somebody shows what is watched for. Without both Electron makes a sign that nobody sees.
 */
export async function hasTrayHost(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  for (const path of busPaths(environment)) {
    try {
      const [, owned, shown] = await askBus(path, questions);
      return owned !== undefined && shown !== undefined && truthOf(owned) && truthOf(shown);
    } catch {
      // Nobody there: the next address, if there is one.
    }
  }
  return false;
}
