/** The works of others that a licence asks to be named, or that carry much of the studio. */
export const notices = [
  { name: "Geist", licence: "openFont", url: "https://vercel.com/font" },
  { name: "sharp", licence: "apache", url: "https://sharp.pixelplumbing.com" },
  { name: "libvips", licence: "lesserShared", url: "https://www.libvips.org" },
  { name: "Lucide", licence: "isc", url: "https://lucide.dev" },
  { name: "SQLite", licence: "publicDomain", url: "https://sqlite.org" },
  { name: "Next.js and React", licence: "mit", url: "https://nextjs.org" },
] as const;
