import process from 'node:process';
import { openFaultStore } from '../disk/store-fixture.ts';

// Makes and fills a workspace with whatever driver this process was given; says how that ended.
try {
  const store = openFaultStore(process.argv[2] ?? '', true);
  store.close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error));
}
