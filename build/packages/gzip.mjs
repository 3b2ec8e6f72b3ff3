#!/usr/bin/env node
/**
 * Stands in for 7-Zip where electron-builder packs a tar.gz: no download, and unlike 7-Zip it writes neither the name
 * nor the date of a temporary file into the archive, so that the same files give the same bytes. Called by it through
 * `ELECTRON_BUILDER_7ZIP_PATH` as `7za a … FILE.tar.gz FILE.tar`.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const [command, ...rest] = process.argv.slice(2);
const [to, from, ...more] = rest.filter((word) => !word.startsWith('-'));
if (command !== 'a' || !to?.endsWith('.tar.gz') || !from?.endsWith('.tar') || more.length > 0) {
  throw new Error(
    'this stand-in packs one .tar into a .tar.gz; for the rest 7-Zip itself is needed',
  );
}
const level = process.env.APP_PACKAGE_QUICK === '1' ? 1 : 9;
await pipeline(createReadStream(from), createGzip({ level }), createWriteStream(to));
