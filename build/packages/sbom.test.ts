import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { licences } from '../licences.mjs';
import { sbom } from './sbom.mjs';

const facts = { electron: '45.4.1', date: 1_767_225_600 };
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

describe('the list of parts that goes with every package', () => {
  it('is as the official schema of CycloneDX 1.6 wants it, which refuses another form', async () => {
    expect(await validator.validate(JSON.stringify(sbom(facts)))).toBeNull();
    const { components } = sbom(facts);
    const spoilt = { ...sbom(facts), components: [{ ...components[0], type: 'unheard of' }] };
    expect(await validator.validate(JSON.stringify(spoilt))).not.toBeNull();
  });

  it('names every part that is shipped, and what is compiled into the database driver', () => {
    const { components, dependencies } = sbom(facts);
    const named = components.map(({ name, version }) => `${name}@${version}`);
    const { parts } = licences();
    const shipped = parts.filter(({ name }) => name !== 'electron');
    expect(named).toEqual(
      expect.arrayContaining(shipped.map(({ name, version }) => `${name}@${version}`)),
    );
    expect(named).toContain('electron@45.4.1');
    const driver = dependencies.find(({ ref }) => ref.includes('better-sqlite3'));
    expect(driver?.dependsOn).toEqual([
      expect.stringMatching(/^pkg:generic\/sqlite@3\./),
      expect.stringMatching(/^pkg:generic\/sqlite3mc@2\./),
    ]);
    expect(components).toHaveLength(parts.length + 2);
  });

  it('carries the hash of the lock file for each package, and names each part once', () => {
    const { components } = sbom(facts);
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { integrity?: string }>;
    };
    const hex = Buffer.from(
      lock.packages['node_modules/vue']?.integrity?.replace('sha512-', '') ?? '',
      'base64',
    ).toString('hex');
    const vue = components.find(({ name }) => name === 'vue');
    expect(vue?.hashes).toEqual([{ alg: 'SHA-512', content: hex }]);
    const without = components.filter(({ hashes }) => hashes === undefined);
    expect(without.map(({ name }) => name)).toEqual(['electron', 'sqlite', 'sqlite3mc']);
    expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(components.length);
  });

  it('is the same bytes from the same sources, and another document from others', () => {
    expect(JSON.stringify(sbom(facts))).toBe(JSON.stringify(sbom(facts)));
    const later = sbom({ ...facts, electron: '45.4.2' });
    expect(later.serialNumber).not.toBe(sbom(facts).serialNumber);
    expect(later.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-/);
  });
});
