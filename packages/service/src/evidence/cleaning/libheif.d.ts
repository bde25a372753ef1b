/** What we use of libheif-js, which brings no types for this entry: libheif's own functions, whose errors have a code. */
declare module 'libheif-js/wasm-bundle.js' {
  type Context = { readonly context: unique symbol };
  type Handle = { readonly handle: unique symbol };
  type Refusal = { readonly code: unknown; readonly message: string };

  /** Its rows are `stride` bytes apart. A view into the decoder's memory. */
  export interface Channel {
    readonly data: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly stride: number;
  }

  const libheif: {
    readonly heif_error_code: { readonly heif_error_Ok: unknown };
    readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGB: unknown };
    heif_context_alloc(): Context;
    heif_context_read_from_memory(context: Context, file: Uint8Array): Refusal;
    heif_js_context_get_primary_image_handle(context: Context): Handle | Refusal;
    /** Turned and cropped as the file says. */
    heif_image_handle_get_width(handle: Handle): number;
    heif_image_handle_get_height(handle: Handle): number;
    /** Turned and cropped as the file says. */
    heif_js_decode_image2(
      handle: Handle,
      colours: unknown,
      order: unknown,
    ): Promise<{ readonly channels: readonly [Channel] } | Refusal>;
  };
  export default libheif;
}
