/**
 * Electron's switches inside its binary: a fixed marker, the table's version, its length, one character each.
 * Only for the carried runtime, before any dependency may be there; packages use `@electron/fuses`.
 */
const MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const POSITION = {
  runAsNode: 0,
  nodeOptions: 2,
  nodeCliInspect: 3,
  onlyLoadAppFromAsar: 5,
  browserV8Snapshot: 6,
};

export function setFuses(binary, wanted) {
  const start = binary.indexOf(MARKER);
  if (start < 0 || binary[start + MARKER.length] !== 1)
    throw new Error('no fuse table in the runtime');
  const first = start + MARKER.length + 2;
  for (const [name, on] of Object.entries(wanted))
    binary[first + POSITION[name]] = on ? 0x31 : 0x30;
}
