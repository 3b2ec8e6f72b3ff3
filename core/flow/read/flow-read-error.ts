/** Why a text is no flow. The codes are those of the app's fault table. */
export type FlowReadCode =
  'not-json' | 'too-deep' | 'too-many-values' | 'too-many-keys' | 'string-too-long' | 'not-a-flow';

/** Thrown for a text that cannot be read as a flow; faults inside a flow are `problems` instead. */
export class FlowReadError extends Error {
  readonly code: FlowReadCode;
  /** Values for the fault's sentence; language-neutral. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: FlowReadCode, details: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'FlowReadError';
    this.code = code;
    this.details = details;
  }
}
