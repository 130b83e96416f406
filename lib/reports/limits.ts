/** What somebody adds to a report, and what the owner answers: a few sentences. */
export const REPORT_WORDS_LENGTH_MAX = 1_000;
/** As much of what was said is copied into a report; only a very long letter is longer. */
export const REPORT_COPY_LENGTH_MAX = 10_000;
/** So many that wait, and so many that are answered, stand on the owner's page, and of one's own. */
export const REPORTS_SHOWN_MAX = 100;
