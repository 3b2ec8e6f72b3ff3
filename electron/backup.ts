import { parentPort, workerData } from 'node:worker_threads';
import { serveBackupJob } from '#app/node/backup/serve-backup-job.ts';
import { databaseCopier } from '#db/database-copier.ts';

// The entry of the thread that makes and checks backups. It reads databases and writes copies; it has no use cases, no
// network and no window.
if (parentPort === null) throw new Error('this file runs as a thread');
const { nativeBinding } = workerData as { nativeBinding: string | null };
serveBackupJob(parentPort, databaseCopier(nativeBinding));
