/** Writes renderer/vault/licences.json: the parts that are shipped, with their licences, for the settings to show. */
import { writeFileSync } from 'node:fs';
import { licences } from './licences.mjs';
import { at } from './project.mjs';

writeFileSync(at('renderer/vault/licences.json'), `${JSON.stringify(licences(), null, 2)}\n`);
