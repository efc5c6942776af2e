const MEGABYTE = 1024 * 1024;

/** One file, whichever way it comes in. */
export const LARGEST_UPLOAD_BYTES = 32 * MEGABYTE;

/** What a multipart body may hold beside its file: boundaries, headers, a few fields. */
export const LARGEST_WRAPPING_BYTES = 64 * 1024;

/** As people read it. */
export const LARGEST_UPLOAD_WORDS = "32 MB";
