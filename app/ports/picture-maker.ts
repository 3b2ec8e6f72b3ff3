/** Turns drawings into pictures that open everywhere. */
export interface PictureMaker {
  /** An SVG of `conversationPictures` as PNG, twice its size in pixels; the same drawing gives the same bytes. */
  toPng(svg: string): Promise<Uint8Array>;
}
