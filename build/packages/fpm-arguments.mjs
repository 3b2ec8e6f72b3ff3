/** What electron-builder asks fpm for, read from the command line it writes (app-builder-lib, FpmTarget). */

const SWITCHES = new Set(['--force', '--debug']);
const REPEATED = new Set(['-d', '--deb-recommends']);

/**
 * Returns `{ options, lists, files }`: single values by name, repeated ones by name as lists, and `[from, to]` for every
 * file; a `from` that ends in a slash is a folder whose content goes to `to`. Throws on a form it does not know: a
 * package made from half of what was asked would look right.
 */
export function fpmArguments(args) {
  const options = {};
  const lists = { '-d': [], '--deb-recommends': [] };
  const files = [];
  for (let place = 0; place < args.length; place += 1) {
    const word = args[place];
    if (SWITCHES.has(word)) continue;
    if (word.startsWith('-')) {
      place += 1;
      const value = args[place];
      if (value === undefined) throw new Error(`${word} has no value`);
      if (REPEATED.has(word)) lists[word].push(value);
      else options[word] = value;
    } else {
      const cut = word.indexOf('=');
      if (cut < 1 || !word.startsWith('/', cut + 1))
        throw new Error(`not a file of a package: ${word}`);
      files.push([word.slice(0, cut), word.slice(cut + 1)]);
    }
  }
  for (const needed of ['-t', '--name', '--version', '--architecture', '--package']) {
    if (options[needed] === undefined) throw new Error(`${needed} is missing`);
  }
  return { options, lists, files };
}
