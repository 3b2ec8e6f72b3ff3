/**
 * Where a build asks for updates, from the environment: `APP_UPDATE_ADDRESS` (https, a host and a folder) and
 * `APP_UPDATE_KEYS` (two raw public Ed25519 keys in base64, with a space between: the present one and the next). Without
 * them there is no place, and the app asks nobody.
 */
import { Stop } from './say.mjs';

const HOST = /^(?!xn--)[a-z0-9-]+(?:\.(?!xn--)[a-z0-9-]+)*\.[a-z]{2,}$/;
const FOLDER = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/** The place, or null. Throws with a sentence where it is half said, or said wrongly: a release must not be built so. */
export function placeToPack({ APP_UPDATE_ADDRESS: address = '', APP_UPDATE_KEYS: keys = '' }) {
  if (address === '' && keys === '') return null;
  if (address === '' || keys === '')
    throw new Stop('APP_UPDATE_ADDRESS and APP_UPDATE_KEYS are given together or not at all');
  return { address: checkedAddress(address), keys: checkedKeys(keys) };
}

/** Without a slash at its end, and written as every parser reads it. */
function checkedAddress(text) {
  const address = text.replace(/\/$/, '');
  const [, host = '', folder = ''] = /^https:\/\/([^/]*)(\/.*)?$/.exec(address) ?? [];
  if (!HOST.test(host) || !FOLDER.test(folder) || /^[\d.]+$/.test(host))
    throw new Stop('APP_UPDATE_ADDRESS is no plain https address: host and folder, no port');
  return address;
}

function checkedKeys(text) {
  const keys = text.split(' ');
  if (keys.length !== 2 || keys[0] === keys[1] || !keys.every((key) => KEY.test(key)))
    throw new Stop('APP_UPDATE_KEYS are two different raw public Ed25519 keys in base64');
  return keys;
}
