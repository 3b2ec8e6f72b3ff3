/** The layers, one entry each: its files, and what they may import besides themselves. Read by the layer check. */

module.exports = [
  {
    name: 'model',
    files: '^core/model/',
    may: [],
    packages: ['zod', 'windows-iana', 'libphonenumber-js'],
  },
  {
    name: 'flow',
    files: '^core/flow/',
    may: ['^core/model/'],
    packages: ['zod', 're2js', 'jsonc-parser', '@noble/hashes'],
  },
  {
    name: 'audit',
    files: '^core/audit/',
    may: ['^core/model/', '^core/flow/'],
    packages: ['zod', 're2js', 'libphonenumber-js', 'papaparse', '@noble/hashes', 'canonicalize'],
  },
  {
    name: 'sync',
    files: '^core/sync/',
    may: ['^core/model/'],
    packages: ['zod', '@noble/hashes', 'canonicalize', 'libphonenumber-js', 'luxon', 'papaparse'],
  },
  {
    name: 'report',
    files: '^core/report/',
    may: ['^core/model/'],
    packages: [
      'zod',
      'vue',
      '@vue/server-renderer',
      '@noble/hashes',
      'canonicalize',
      'libphonenumber-js',
    ],
  },
  {
    name: 'vault',
    files: '^core/vault/',
    may: ['^core/model/'],
    packages: [
      'zod',
      '@noble/hashes',
      '@noble/ciphers',
      'hash-wasm',
      'canonicalize',
      'libphonenumber-js',
    ],
  },
  { name: 'app', files: '^app/(?!node/)', may: ['^app/(?!node/)', '^core/'], packages: ['zod'] },
  // The ports that plain Node answers (files, clock, ids), for both hosts: worker and command line.
  {
    name: 'app-node',
    files: '^app/node/',
    may: ['^app/', '^core/'],
    packages: ['zod', 'p-queue'],
    node: true,
  },
  // The stores' ports name AppFault as what they throw, so the table of faults is part of the port.
  { name: 'migrations', files: '^db/migrations/', may: [], packages: [], alone: true },
  {
    name: 'driver',
    files: '^db/driver\\.ts$',
    may: ['^db/', '^core/model/', '^app/ports/', '^app/contract/errors\\.ts$'],
    packages: ['better-sqlite3'],
    node: true,
  },
  {
    name: 'db',
    files: '^db/(?!migrations/|driver\\.ts$)',
    may: ['^db/', '^core/model/', '^app/ports/', '^app/contract/errors\\.ts$'],
    packages: [],
    node: true,
  },
  // The host prints what core/report lays out: the list of fonts is one for both.
  {
    name: 'electron',
    files: '^electron/',
    may: ['^app/', '^db/', '^core/model/', '^core/report/report-fonts\\.ts$'],
    packages: ['electron', 'zod', 'pino', 'pdf-lib'],
    node: true,
  },
  {
    name: 'cli',
    files: '^cli/',
    may: ['^app/', '^db/', '^core/model/'],
    packages: ['commander', 'zod', 'pino'],
    node: true,
  },
  {
    name: 'renderer',
    files: '^renderer/',
    may: ['^app/contract/', '^core/model/', '^core/report/'],
    packages: [
      'vue',
      'vue-router',
      'vue-i18n',
      'pinia',
      'reka-ui',
      'zod',
      '@tanstack/vue-table',
      '@tanstack/vue-virtual',
      '@vue-flow/core',
      '@dagrejs/dagre',
      '@lucide/vue',
      '@fontsource-variable/inter',
      'echarts',
    ],
  },
];
