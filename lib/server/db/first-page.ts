/** Above every sequence: the newest page is a range like every other, and so has the same plan. */
export const FIRST_PAGE = Number.MAX_SAFE_INTEGER;
