/** What is compiled into the database driver and named in no lock file; scanners look for it by name and version. */
import { readFileSync } from 'node:fs';
import { at } from '../project.mjs';

/** `[{ name, version, licence, copyright, source }]`, the versions read from the driver's own header. */
export function nativeParts() {
  const header = readFileSync(at('node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'), 'utf8');
  const value = (pattern) => {
    const found = pattern.exec(header);
    if (found === null) throw new Error('the header of SQLite is not as it was');
    return found[1];
  };
  return [
    {
      name: 'sqlite',
      version: value(/#define SQLITE_VERSION\s+"([\d.]+)"/),
      licence: 'blessing',
      copyright: 'none: in the public domain',
      source: 'https://www.sqlite.org',
    },
    {
      name: 'sqlite3mc',
      version: value(/#define SQLITE3MC_VERSION_STRING\s+"SQLite3 Multiple Ciphers ([\d.]+)"/),
      licence: 'MIT',
      copyright: 'Copyright (c) 2006-2026 Ulrich Telle',
      source: 'https://github.com/utelle/SQLite3MultipleCiphers',
    },
  ];
}
