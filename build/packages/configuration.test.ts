import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';

/** As far as the tests look into it. */
interface Configuration extends Record<string, unknown> {
  readonly linux: {
    readonly target: readonly string[];
    readonly category: string;
    readonly mimeTypes?: unknown;
    readonly desktop: { readonly entry: Readonly<Record<string, string>> };
  };
  readonly win: { readonly target: readonly string[]; readonly icon: string };
  readonly mac: {
    readonly target: readonly { readonly target: string; readonly arch: readonly string[] }[];
    readonly icon: string;
    readonly entitlements: string;
  };
}

const newFolder = temporaryFolders();

type Validate = (configuration: object, log: object) => Promise<void>;

const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration: Validate;
};
const { DebugLogger } = builder('builder-util') as { DebugLogger: new (isOn: boolean) => object };
const validate = (configuration: object) =>
  validateConfiguration(configuration, new DebugLogger(false));

let loads = 0;

async function load(source: string, forTests = false): Promise<Configuration> {
  const folder = newFolder();
  writeFileSync(join(folder, 'version'), '45.4.1');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  vi.stubEnv('ELECTRON_SOURCE', source);
  vi.stubEnv('APP_E2E', forTests ? '1' : '0');
  const address = new URL('../../electron-builder.config.mjs', import.meta.url);
  // Loaded anew each time, since it reads the environment once.
  return ((await import(`${address.pathname}?${(loads += 1)}`)) as { default: Configuration })
    .default;
}

let release: Configuration;
beforeAll(async () => {
  release = await load('package');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

describe('the configuration of the packages', () => {
  it.each([
    ['of a release', 'package', false],
    ['of a trial', 'carrier', false],
    ['of the twin for tests', 'carrier', true],
  ])('%s is as electron-builder’s own schema wants it', async (_name, source, forTests) => {
    await expect(validate(await load(source, forTests))).resolves.toBeUndefined();
  });

  it('is refused by that schema with a word it does not know', async () => {
    await expect(validate({ ...release, deb: { dependencies: [] } })).rejects.toThrow(
      /configuration\.deb should be/,
    );
  });

  it('names every package that is promised', () => {
    expect(release.linux.target).toEqual(['deb', 'rpm', 'AppImage', 'tar.gz']);
    expect(release.win.target).toEqual(['nsis', 'portable']);
    expect(release.mac.target).toEqual([
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ]);
    for (const file of [release.win.icon, release.mac.icon, release.mac.entitlements]) {
      expect(existsSync(file)).toBe(true);
    }
  });

  it('packs the built program alone, by one list for all systems', () => {
    const files = release['files'] as readonly string[];
    expect(files.filter((pattern) => !pattern.startsWith('!'))).toEqual([
      'out/**',
      'package.json',
      'LICENSE',
    ]);
    for (const system of [release.linux, release.win, release.mac]) {
      expect(system).not.toHaveProperty('files');
    }
  });

  it('signs what is released and uploads nothing by itself', async () => {
    expect(release).toMatchObject({
      publish: null,
      win: { forceCodeSigning: true, verifyUpdateCodeSignature: true },
      mac: { forceCodeSigning: true, notarize: true, hardenedRuntime: true },
    });
    const trial = await load('carrier');
    expect(trial).toMatchObject({
      win: { forceCodeSigning: false },
      mac: { forceCodeSigning: false, notarize: false },
    });
    expect(trial['artifactName']).toContain('-trial');
    expect(release['artifactName']).not.toContain('trial');
  });

  it('lets the menu entry hand the app no switch and no address', () => {
    // The older runtime of an AppImage would add --no-sandbox, with which the app does not start.
    expect(release).toMatchObject({ toolsets: { appimage: '1.0.3' } });
    expect(JSON.stringify(release)).not.toMatch(/mimeTypes|executableArgs|protocols/);
  });

  it('opens clients of colleagues, and is nowhere the usual program for every JSON', () => {
    expect(release).toMatchObject({ fileAssociations: [{ ext: 'age' }] });
    for (const system of [release.linux, release.win]) {
      expect(system).not.toHaveProperty('fileAssociations');
    }
    expect(release.mac).toMatchObject({ fileAssociations: [{ ext: 'json', rank: 'Alternate' }] });
  });

  it('speaks three languages in the menu', () => {
    const { entry } = release.linux.desktop;
    for (const key of ['GenericName', 'Keywords', 'Name', 'Comment']) {
      expect(entry[`${key}[pt_BR]`]).toMatch(/\S/);
      expect(entry[`${key}[es]`]).toMatch(/\S/);
    }
    for (const [key, value] of Object.entries(entry)) {
      expect(value).not.toMatch(/\n|;;/);
      if (key.startsWith('Keywords')) expect(value).toMatch(/;$/);
    }
    expect(release.linux.category).toBe('Office');
  });
});
