/**
 * The list of parts that goes with every package, for scanners of known faults (CycloneDX 1.6, JSON). Made from the lock
 * file, so it needs no network; what is listed is what is shipped, not the tools that built it. The same sources give
 * the same bytes: its serial number is a digest of its content, its date that of the sources.
 */
import { createHash } from 'node:crypto';
import { licences } from '../licences.mjs';
import { at, readJson } from '../project.mjs';
import { nativeParts } from './native-parts.mjs';

/**
 * `electron`: version of the runtime in the package, which an older stand-in may be. `date`: seconds since 1970.
 * Returns the document as an object.
 */
export function sbom({ electron, date }) {
  const about = readJson(at('package.json'));
  const root = { ...application(about), 'bom-ref': purl(about.name, about.version) };
  const { parts, edges } = shippedParts(electron);
  const components = [...parts, ...nativeParts().map(nativePart)];
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: new Date(date * 1000).toISOString(),
      lifecycles: [{ phase: 'build' }],
      component: root,
    },
    components,
    dependencies: [
      { ref: root['bom-ref'], dependsOn: parts.map((part) => part['bom-ref']) },
      ...edges,
    ],
  };
  return { ...document, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(document))}` };
}

function application({ name, version, description, license }) {
  return { type: 'application', name, version, description, licenses: licenceOf(license) };
}

/** Every npm package that is shipped; the database driver points at what is compiled into it. */
function shippedParts(electron) {
  const lock = Object.entries(readJson(at('package-lock.json')).packages);
  const parts = licences().parts.map(({ name, version, licence }) => {
    const shipped = name === 'electron' ? electron : version;
    const ref = purl(name, shipped);
    const part = {
      ...{ type: name === 'electron' ? 'framework' : 'library', 'bom-ref': ref, name },
      ...{ version: shipped, licenses: licenceOf(licence), purl: ref, scope: 'required' },
    };
    // The runtime is not in the npm package, so the package's hash says nothing about it.
    const hash = name === 'electron' ? null : hashOf(lock, name, version);
    return hash === null ? part : { ...part, hashes: [hash] };
  });
  const driver = parts.find(({ name }) => name === 'better-sqlite3-multiple-ciphers');
  const inDriver = nativeParts().map(({ name, version }) => nativeRef(name, version));
  const edges = parts.map((part) => {
    return { ref: part['bom-ref'], ...(part === driver ? { dependsOn: inDriver } : {}) };
  });
  return { parts, edges };
}

function nativePart({ name, version, licence, source }) {
  const ref = nativeRef(name, version);
  return {
    ...{ type: 'library', 'bom-ref': ref, name, version, licenses: licenceOf(licence), purl: ref },
    ...(name === 'sqlite' ? { cpe: `cpe:2.3:a:sqlite:sqlite:${version}:*:*:*:*:*:*:*` } : {}),
    externalReferences: [{ type: 'website', url: source }],
  };
}

/** A licence's SPDX name, or an expression of several. */
const licenceOf = (licence) =>
  /[ (]/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const nativeRef = (name, version) => `pkg:generic/${name}@${version}`;

/** The hash of the package as the registry has it, from the lock file. */
function hashOf(lock, name, version) {
  const found = lock.find(
    ([place, entry]) =>
      (entry.name ?? place.split('node_modules/').at(-1)) === name && entry.version === version,
  );
  const [algorithm, base64] = found?.[1].integrity?.split('-') ?? [];
  if (algorithm !== 'sha512') return null;
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') };
}

/** A UUID out of a digest (RFC 9562, version 8: what it is made of is ours). */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
