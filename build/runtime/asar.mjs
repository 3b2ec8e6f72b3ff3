/** Writes a small asar archive (Electron's container: a JSON index, then the files) without a dependency. */

export function asar(files) {
  const index = { files: {} };
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    index.files[name] = { size: content.length, offset: String(offset) };
    offset += content.length;
  }
  const json = Buffer.from(JSON.stringify(index));
  const padded = Buffer.alloc(Math.ceil(json.length / 4) * 4);
  json.copy(padded);
  const header = Buffer.alloc(16);
  header.writeUInt32LE(4, 0);
  header.writeUInt32LE(8 + padded.length, 4);
  header.writeUInt32LE(4 + padded.length, 8);
  header.writeUInt32LE(json.length, 12);
  return Buffer.concat([header, padded, ...Object.values(files)]);
}
