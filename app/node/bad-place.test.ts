import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { assertGoodPlace, badPlace, type BadPlace, type PlaceFacts } from './bad-place.ts';

const newFolder = temporaryFolders();

const mounts = `/dev/sda2 / ext4 rw,relatime 0 0
server:/homes /home nfs4 rw,vers=4.2 0 0
/dev/sdb1 /home/ana/local ext4 rw 0 0
//nas/agencia /mnt/nas cifs rw 0 0
ana@host:/ /mnt/ssh fuse.sshfs rw 0 0
/dev/sdc1 /media/ana/Meu\\040disco fuseblk rw 0 0
C:\\134 /mnt/c 9p rw,aname=drvfs;path=C:\\;uid=1000 0 0
root /srv 9p rw,trans=virtio 0 0
`;

const linux = (path: string): PlaceFacts => ({
  ...{ platform: 'linux', path, environment: {}, mounts },
});
const windows = (path: string): PlaceFacts => ({
  ...{ platform: 'win32', path, mounts: null },
  environment: { OneDrive: 'C:\\Users\\Ana\\Nuvem da agência' },
});
const mac = (path: string): PlaceFacts => ({ ...linux(path), platform: 'darwin', mounts: null });

describe('a place for a database', () => {
  it.each<[PlaceFacts, BadPlace | null]>([
    [linux('/var/lib/transbordo'), null],
    [linux('/home/ana/.config/Transbordo/workspace'), 'network-folder'],
    [linux('/home/ana/local/Transbordo/workspace'), null],
    [linux('/mnt/nas/workspace'), 'network-folder'],
    [linux('/mnt/nas2/workspace'), null],
    [linux('/mnt/ssh/workspace'), 'network-folder'],
    [linux('/media/ana/Meu disco/workspace'), null],
    [linux('/mnt/c/Users/ana/workspace'), 'network-folder'],
    [linux('/srv/workspace'), null],
    [linux('/root/Dropbox/workspace'), 'cloud-folder'],
    [linux('/root/Dropbox (Agência)/workspace'), 'cloud-folder'],
    [linux('/root/dropbox-antigo/workspace'), null],
    [windows('C:\\Users\\Ana\\AppData\\Local\\Transbordo\\workspace'), null],
    [windows('C:\\Users\\Ana\\OneDrive - Agência\\workspace'), 'cloud-folder'],
    [windows('C:\\Users\\Ana\\Nuvem da agência\\workspace'), 'cloud-folder'],
    [windows('C:\\Users\\Ana\\Nuvem da agência 2\\workspace'), null],
    [windows('G:\\My Drive\\workspace'), 'cloud-folder'],
    [windows('\\\\servidor\\dados\\workspace'), 'network-folder'],
    [windows('\\\\?\\C:\\dados\\workspace'), null],
    [mac('/Users/ana/Library/Application Support/Transbordo/workspace'), null],
    [mac('/Users/ana/Library/CloudStorage/GoogleDrive-ana/workspace'), 'cloud-folder'],
    [mac('/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/workspace'), 'cloud-folder'],
  ])('$platform $path', (facts, expected) => {
    expect(badPlace(facts)).toBe(expected);
  });

  it('is looked at behind its links, and before it is there', async () => {
    const home = newFolder();
    mkdirSync(join(home, 'Nextcloud'));
    symlinkSync(join(home, 'Nextcloud'), join(home, 'dados'));
    const code = (path: string) => laterFaultCode(assertGoodPlace(join(home, path)));
    expect(await code('workspace')).toBe('none');
    expect(await code('dados/workspace')).toBe('cloud-folder');
  });
});
