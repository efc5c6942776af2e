// Loaded before the development server, which does not look whether its launcher still lives.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
