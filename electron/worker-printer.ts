import { AppFault, type Fault } from '#app/contract/errors.ts';
import type { PrintablePage, ReportPrinter } from '#app/ports/report-printer.ts';
import { finishPdf } from './finish-pdf.ts';

/** From worker to host: a page to print. Only the host has a browser. */
export interface PrintMessage {
  readonly kind: 'print';
  readonly id: number;
  readonly page: PrintablePage;
}

/** From host to worker: the print as Chromium made it, or why there is none. */
export type PrintedMessage =
  | { readonly kind: 'printed'; readonly id: number; readonly ok: true; readonly pdf: Uint8Array }
  | { readonly kind: 'printed'; readonly id: number; readonly ok: false; readonly fault: Fault };

/** The worker's printer, and where the host's answers go. */
export interface WorkerPrinter extends ReportPrinter {
  printed(message: PrintedMessage): void;
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: AppFault) => void;
}

/** Lets the host print, and finishes what comes back: that work would make its windows stand still. */
export function workerPrinter(send: (message: PrintMessage) => void): WorkerPrinter {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  return {
    print: async (page) => {
      lastId += 1;
      const id = lastId;
      const pdf = await new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ kind: 'print', id, page });
      });
      return finishPdf({ ...page, pdf });
    },
    printed: (message) => {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) asked?.resolve(message.pdf);
      else asked?.reject(new AppFault(message.fault.code, message.fault.details));
    },
  };
}
