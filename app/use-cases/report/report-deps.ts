import type { Packets } from '#app/ports/packets.ts';
import type { ReportFolder } from '#app/ports/report-folder.ts';
import type { ReportPrinter } from '#app/ports/report-printer.ts';
import type { FontUrls } from '#core/report/export/report-html.ts';
import type { AppealDeps } from '../appeal/appeal-deps.ts';

/** What reports and packets need from outside. */
export interface ReportDeps extends AppealDeps {
  readonly printer: ReportPrinter;
  readonly packets: Packets;
  /** The report's fonts as `data:` URLs. */
  readonly fonts: () => Promise<FontUrls>;
  /** A folder that receives reports, made when it is missing. */
  readonly reportFolder: (path: string) => ReportFolder;
  /** Writes a file whole or not at all. Throws AppFault `disk-full`, `read-only`. */
  readonly writeFile: (path: string, content: Uint8Array) => Promise<void>;
}
