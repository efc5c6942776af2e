export const themes = ["system", "dark", "light"] as const;
export type Theme = (typeof themes)[number];

/** What stands around the images of the stage; `auto` goes with the theme. */
export const surrounds = ["auto", "black", "dark", "mid", "light", "white"] as const;
export type Surround = (typeof surrounds)[number];
