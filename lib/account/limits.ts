/** How long a deleted account can come back. */
export const DEPARTURE_DAYS = 14;
/** How often it is looked for accounts whose time to come back is over. */
export const ERASE_SECONDS = 600;
/** An export that was begun so long ago and of whose end nothing is known stands in nobody's way any more. */
export const EXPORT_MINUTES_MAX = 30;
