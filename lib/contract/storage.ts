/** The answer of `GET /api/storage`: what the data folder holds. */
export type StorageReport = {
  dataDir: string;
  /** Bytes left on its disk. */
  freeBytes: number;
  /** How long the trash keeps an image. */
  trashDays: number;
  /** Bytes by kind. Absent until the folder has been measured for the first time. */
  used?: {
    images: number;
    thumbnails: number;
    database: number;
    /** Answers of providers that are still worked on, or kept because something is missing. */
    answers: number;
    quarantine: number;
    measuredAt: string;
  };
};
