import { describe, expect, it } from 'vitest';
import { packageKind, type PackageSigns } from './package-kind.ts';
import { updatePlace } from './update-place.ts';

const packed = { address: 'https://updates.example.org', keys: ['a', 'b'] } as const;
const peer = { APP_UPDATE_PEER: 'http://127.0.0.1:4003/t', APP_UPDATE_PEER_KEYS: 'c d' };

describe('the place for updates', () => {
  it('is the one that was packed, whatever the environment says', () => {
    expect(updatePlace(true, peer, packed)).toBe(packed);
    expect(updatePlace(true, peer, null)).toBeNull();
    expect(updatePlace(false, {}, null)).toBeNull();
  });

  it('is a peer on this machine where an unpacked build is tested', () => {
    expect(updatePlace(false, peer, packed)).toEqual({
      address: 'http://127.0.0.1:4003/t',
      keys: ['c', 'd'],
    });
    for (const address of ['https://evil.com', 'http://127.0.0.1.evil.com', 'nonsense', ''])
      expect(() => updatePlace(false, { ...peer, APP_UPDATE_PEER: address }, null)).toThrow(
        RangeError,
      );
  });
});

describe('the kind of package', () => {
  const deb = '/opt/Transbordo/resources';
  it.each<[string, string, Partial<PackageSigns>, string]>([
    ['what the package wrote down', deb, { read: () => 'rpm\n' }, 'rpm'],
    ['no kind that there is', deb, { read: () => 'pacman' }, 'rpm'],
    ['its place, and a list of dpkg', deb, { exists: () => true }, 'deb'],
    ['its place alone', deb, {}, 'rpm'],
    ['another place', '/home/ana/transbordo/resources', {}, 'tar.gz'],
    [
      'the runtime of an AppImage',
      '/tmp/.mount_x/resources',
      { environment: { APPIMAGE: '/a' } },
      'AppImage',
    ],
    ['Windows', 'C:\\Program Files\\Transbordo', { platform: 'win32' }, 'nsis'],
    [
      'Windows, unpacked for a while',
      'C:\\Temp',
      { platform: 'win32', environment: { PORTABLE_EXECUTABLE_FILE: 'a.exe' } },
      'portable',
    ],
    ['macOS', '/Applications/Transbordo.app', { platform: 'darwin' }, 'dmg'],
  ])('is told by %s', (_, resources, signs, kind) => {
    const plain: PackageSigns = {
      ...{ platform: 'linux', environment: {}, read: () => null, exists: () => false },
    };
    expect(packageKind(resources, { ...plain, ...signs })).toBe(kind);
  });
});
