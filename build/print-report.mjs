/**
 * `print-report.mjs JOB PDF`: the built app prints one report without showing a window; for the command line, which has
 * no browser. JOB is a page as JSON, PDF the file that is made.
 */
import { needBuild } from './fresh-build.mjs';
import { launch } from './launch.mjs';
import { main, Stop } from './say.mjs';
import { hasDisplay } from './system.mjs';

await main(async () => {
  const [job, pdf] = process.argv.slice(2);
  if (pdf === undefined) throw new Stop('usage: print-report.mjs JOB PDF');
  await needBuild();
  process.exitCode = await launch(['--print-report', job, '--to', pdf], {
    ownDesktop: !hasDisplay(),
  });
});
