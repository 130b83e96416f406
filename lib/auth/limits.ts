/** Cards on one sheet: a large class. */
export const SHEET_CARDS_MAX = 40;
/** Living cards of one person: a school's worth of classes. */
export const SHEET_CARDS_LIVING_MAX = 400;

/** How long one may look for the second step after the password. */
export const HALF_SIGNED_IN_MINUTES = 10;
/** How long a secret may wait for the first code of the app. */
export const TWO_STEP_SETUP_MINUTES = 60;
export const RECOVERY_CODES_COUNT = 10;
/** Phones, computers and keys that one person has. */
export const PASSKEYS_MAX = 20;
export const PASSKEY_NAME_LENGTH_MAX = 80;
/** A browser may ask for a finger, or for a phone across the room. */
export const CHALLENGE_MINUTES = 5;
/** Made while both look at it, or handed over on paper. */
export const RESET_MINUTES = 60;
