/** Beyond this the bell says "99+", and counting them is a page's work. */
export const NOTICES_UNSEEN_MAX = 100;
/** "Ola, Kari and 4 others": so many faces stand in one notice. */
export const NOTICE_ACTORS_SHOWN = 3;
/** Mentions that wait to be noted while the database is slow; a bell that misses one is better than a send that waits. */
export const NOTICES_WAITING_MAX = 1_000;
/** So many bells are counted anew for one thing that happened; when it concerns more people, each who is there asks. */
export const NOTICES_COUNTED_MAX = 20;
/** What happened and is still to be looked up for devices; older wishes about the same thing give way to newer ones. */
export const PUSH_WAITING_MAX = 2_000;
/** Devices that are woken at once: each is a handshake, and a small machine has other things to do. */
export const PUSH_AT_ONCE_MAX = 4;
/** For how long a push service may think about it. */
export const PUSH_TIMEOUT_MS = 10_000;
/** When it could not be reached, it is asked again so often and so much later. */
export const PUSH_RETRIES_MS = [15_000, 120_000, 900_000] as const;
export const PUSH_RETRYING_MAX = 500;
/** Push services carry 4096 bytes, a fifth of which seals and pads; what is said is cut long before. */
export const PUSH_TEXT_LENGTH_MAX = 240;
/** A device that was off for longer hears of it when it is opened. */
export const PUSH_TTL_SECONDS = 2 * 86_400;
/** Members of one conversation that one message wakes, at most. */
export const PUSH_PER_MESSAGE_MAX = 1_000;
/** How often the house is asked whether any device is to be woken at all. */
export const PUSH_LOOK_SECONDS = 60;
/** As many as an owner can look after. */
export const DEAF_PEOPLE_MAX = 50;
