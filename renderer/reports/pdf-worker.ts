import address from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** What this file needs of the page's Trusted Types; TypeScript's own list of the page does not have them yet. */
interface ScriptPolicies {
  createPolicy(
    name: 'worker',
    rules: { readonly createScriptURL: () => string },
  ): { createScriptURL(ignored: string): string };
}

const { trustedTypes } = window as { readonly trustedTypes?: ScriptPolicies };

/** The one policy for workers. Whatever it is asked for, it gives out the one worker of this bundle. */
const policy = trustedTypes?.createPolicy('worker', { createScriptURL: () => address });

/** Starts the thread in which PDFs are read. */
export function startPdfWorker(): Worker {
  return new Worker(policy?.createScriptURL('') ?? address, { type: 'module', name: 'pdf' });
}
