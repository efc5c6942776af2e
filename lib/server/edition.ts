/** Which studio this is, as package.json says; a test keeps the two alike. */
export const edition = { version: "0.1.0", license: "MIT" } as const;
