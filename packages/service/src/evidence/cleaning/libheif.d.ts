/** What we use of libheif-js, which brings no types of its own. */
declare module 'libheif-js/wasm-bundle.js' {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills `data` with four bytes a pixel, turned and cropped as the file says, and tells null where it cannot. */
    display(into: Pixels, done: (filled: Pixels | null) => void): void;
  }

  interface Pixels {
    readonly data: Uint8ClampedArray;
    readonly width: number;
    readonly height: number;
  }

  const libheif: { HeifDecoder: new () => { decode(file: Uint8Array): HeifImage[] } };
  export = libheif;
}
