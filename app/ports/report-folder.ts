/** A file that was written. */
export interface WrittenFile {
  /** Its name inside the folder. */
  readonly file: string;
  /** SHA-256 (hex) of its bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A folder that receives reports and the index of a batch. Nothing in it is ever overwritten but its index. */
export interface ReportFolder {
  /**
   * Writes a new file under that name, or under the next free one (`-2`, `-3`).
   * Throws AppFault `path-too-long`, `names-used-up`, `disk-full`, `read-only`.
   */
  write(name: string, content: Uint8Array): Promise<WrittenFile>;
  /** SHA-256 (hex) of a file of the folder; null when it is not there. */
  hashOf(name: string): Promise<string | null>;
  /** Text of the index; null when there is none. */
  readIndex(): Promise<string | null>;
  /** Writes the index whole. Throws AppFault `disk-full`, `read-only`. */
  startIndex(text: string): Promise<void>;
  /** Adds lines to the index and waits until the disk has them. Throws AppFault `disk-full`, `read-only`. */
  addToIndex(lines: string): Promise<void>;
}
