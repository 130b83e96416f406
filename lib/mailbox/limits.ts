/** How much a letter holds, and how long it waits. */

/** Counted in UTF-16 code units, like everything that is typed. */
export const LETTER_SUBJECT_LENGTH_MAX = 200;
/** Some thirty printed pages; with its escapes it stays below what a server action carries. */
export const LETTER_BODY_LENGTH_MAX = 100_000;
/** More is an announcement, and a channel the right place for it. */
export const LETTER_RECIPIENTS_MAX = 50;
/** Letters that one step may be taken with: what a person picks on a page. */
export const LETTERS_CHOSEN_MAX = 100;
/** Letters that one person has begun: a bound on rows. */
export const LETTER_DRAFTS_MAX = 500;
/** The furthest day that a letter may be written for. */
export const LETTER_DAYS_MAX = 366;
/** A letter for a later day comes in the morning, at this hour where its sender is. */
export const LETTER_HOUR = 7;
/** How long what is in the trash can be taken out again. */
export const LETTER_TRASH_DAYS = 30;
/** How late, at most, a letter for a later day comes. */
export const LETTER_DELIVERY_SECONDS = 20;
