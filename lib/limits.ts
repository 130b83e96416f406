/** Every number that bounds what people may do, with its reason. Units are in the names. */

/** Counted in UTF-16 code units, the unit of `String.length` and of `maxlength`, so browser and server agree. */
export const MESSAGE_LENGTH_MAX = 8_000;
export const HANDLE_LENGTH_MIN = 2;
export const HANDLE_LENGTH_MAX = 32;
/** How long an old user name leads to its person, and is nobody else's. */
export const HANDLE_KEPT_DAYS = 90;
/** New user names within so many days: each keeps its predecessor from everybody else. */
export const HANDLE_CHANGES_MAX = 3;
export const HANDLE_CHANGE_DAYS = 30;
export const DISPLAY_NAME_LENGTH_MAX = 80;
export const ABOUT_LENGTH_MAX = 1_000;
/** A line of a profile: the longest place name there is has 85 letters. */
export const FIELD_LENGTH_MAX = 100;
export const ADDRESS_LENGTH_MAX = 200;
export const WEBSITE_LENGTH_MAX = 500;
/** ASVS 6.2.1 asks for at least 8; 200 bounds the work of hashing. */
export const PASSWORD_LENGTH_MIN = 8;
export const PASSWORD_LENGTH_MAX = 200;

/** Each hash holds 19 MiB and one core for some 30 ms; two at once leave a Raspberry Pi able to serve. */
export const HASHES_AT_ONCE = 2;
/** Some seconds' worth on a Pi: whoever comes then is better told to try again. A class registers by invite at once. */
export const HASHES_WAITING_MAX = { known: 64, stranger: 32 };

/** A JSON body: 8,000 characters escaped as \uXXXX are 48 KB; more is nobody's message. */
export const JSON_BYTES_MAX = 64 * 1024;

/** Far more than anybody needs to get a sentence right; a bound on rows. */
export const EDITS_PER_MESSAGE_MAX = 100;

/** More kinds of emoji than anybody reads under one message; a bound on what travels with each row. */
export const REACTIONS_PER_MESSAGE_MAX = 20;
/** The longest emoji is 35 UTF-16 code units. */
export const EMOJI_LENGTH_MAX = 64;
/** A message for this many conversations at once is told, for more it is strewn. */
export const FORWARD_MAX = 10;
/** Messages chosen at once: each is asked of the server for itself, and all must fit the rate of writing. */
export const SELECTION_MAX = 30;
/** So many messages disappear in one go; each holds its conversation's lock for some milliseconds. */
export const EXPIRY_BATCH = 100;
/** A browser's timer counts its milliseconds in 31 bits: what is further away is looked at again then. */
export const TIMER_MS_MAX = 2 ** 31 - 1;
/** How long messages may stay: an hour, a day, a week, four weeks. */
export const LIFETIMES_SECONDS = [3_600, 86_400, 604_800, 2_419_200] as const;
/** Messages of one person that wait for their time: far more than anybody remembers having written. */
export const SCHEDULED_MAX = 100;
/** The furthest that a message may be written ahead. */
export const SCHEDULE_DAYS_MAX = 366;
/** How late a scheduled message may be. */
export const SCHEDULED_SECONDS = 5;
/** So many are taken in one go; what fell due while the server was off comes in several. */
export const SCHEDULED_BATCH = 100;
/** Drafts that a device fetches at once: nobody writes in so many conversations. */
export const DRAFTS_MAX = 500;
/** What is at hand must be found at a glance. */
export const PINS_MAX = 50;
/** A long sentence: a poll asks, and the message before it explains. */
export const POLL_QUESTION_LENGTH_MAX = 300;
export const POLL_OPTION_LENGTH_MAX = 100;
export const POLL_OPTIONS_MIN = 2;
/** More than fits on a phone is a form, and no poll. */
export const POLL_OPTIONS_MAX = 12;
/** The furthest that a poll may stay open by its own time. */
export const POLL_DAYS_MAX = 366;
/** How long after its time a poll may still look open; votes are refused from the very moment. */
export const POLL_CLOSING_SECONDS = 5;

/** What the server may spend on the preview of a link, its picture included. */
export const PREVIEW_SECONDS_MAX = 8;
export const PREVIEW_BYTES_MAX = 1_000_000;
export const PREVIEW_HOPS_MAX = 5;
/** Previews made side by side: each mostly waits for another server. */
export const PREVIEWS_AT_ONCE = 4;
/** Links that wait for their preview; those that come then have none. */
export const PREVIEWS_WAITING_MAX = 200;

export const PREVIEWS_PER_PERSON_MAX = 10;

/** As many as a group has members. */
export const REACTORS_MAX = 500;

/** A page of thought; longer is a letter. */
export const POST_LENGTH_MAX = 8_000;
export const COMMENT_LENGTH_MAX = 2_000;
export const POSTS_PAGE_LENGTH = 20;
/** Of those, how many are asked for again at once: what fits on a screen. */
export const POSTS_ASKED_MAX = 10;
export const COMMENTS_PAGE_LENGTH = 20;
/** Replies that come with their comment; the rest is asked for. */
export const REPLIES_FIRST = 3;
export const LIKERS_PAGE_LENGTH = 50;
/** So many new posts are counted; beyond, "99+" says enough. */
export const NEW_POSTS_COUNTED_MAX = 99;

/** So many people one message can call; what is named beyond that is words. */
export const MENTIONS_PER_MESSAGE_MAX = 20;

export const PAGE_LENGTH_DEFAULT = 50;
export const PAGE_LENGTH_MAX = 100;
/** A chat opens with so many messages, more than a screen holds, or with all that are unread: each costs a phone time before it can be touched. */
export const CHAT_FIRST_PAGE_LENGTH = 30;

/** Longer than any name, short enough that LIKE over all members stays cheap. */
export const PERSON_SEARCH_LENGTH_MAX = 100;
/** Friends, requests and blocks are read whole, for badges and presence; no circle of people comes near this. */
export const CONTACTS_MAX = 2_000;

/** How long an empty channel may be a reload or a change of network before its person is shown as gone. */
export const PRESENCE_GRACE_MS = 3_000;
/** After a restart every client is on its way back: nobody is shown as gone before they had the time. */
export const PRESENCE_START_GRACE_MS = 15_000;
/** How often what is stored is set right by what Soketi says: webhooks are sent once and may be lost. */
export const PRESENCE_RECONCILE_SECONDS = 30;
/** How old a webhook may be; within it, one that was already seen is refused. */
export const WEBHOOK_AGE_MAX_MS = 60_000;
/** Soketi takes one event for at most so many channels. */
export const CHANNELS_PER_EVENT_MAX = 100;

export const ATTACHMENTS_PER_MESSAGE_MAX = 10;
/** So many points make some minutes of drawing without a pause; a full sheet is said to be full. */
export const DRAWING_POINTS_MAX = 40_000;
/** A line longer than this goes on as another: what is drawn again at each move of the pen stays small. */
export const STROKE_POINTS_MAX = 1_000;
/** What a drawing shows, in the words of who drew it. */
export const ALT_LENGTH_MAX = 500;
/** Draw-and-guess: long enough to draw a thing, short enough to wait for. */
export const GAME_ROUND_MS = 80_000;
/** To look at what it was. */
export const GAME_PAUSE_MS = 8_000;
/** How long players may gather. */
export const GAME_WAIT_MS = 5 * 60_000;
/** Not heard of for so long, a player has dropped out: nobody waits for them. */
export const GAME_ABSENT_MS = 25_000;
/** How often a player says that they are here. */
export const GAME_HERE_MS = 8_000;
export const GAME_ROUNDS_MIN = 4;
/** A quarter of an hour. */
export const GAME_ROUNDS_MAX = 10;
/** Everybody gets a turn within the rounds, or nearly. */
export const GAME_PLAYERS_MAX = 20;
/** How often games are looked at that nobody asks about. */
export const GAME_JOB_SECONDS = 2;
/** What one round holds of a drawing: more points than a hand makes in its time. */
export const GAME_POINTS_MAX = 12_000;
/** So many points in one batch stay below what Soketi takes as one event. */
export const GAME_BATCH_POINTS_MAX = 400;
export const GAME_BATCH_STEPS_MAX = 24;
/** A hand that draws without a pause sends three a second. */
export const GAME_BATCHES_MAX = 400;

export const PHOTO_BYTES_MAX = 20 * 1024 * 1024;
/** Files and videos: two minutes of a phone's film, and a twenty-fifth of a person's quota. */
export const FILE_BYTES_MAX = 200 * 1024 * 1024;
/** A long story; at the rate that browsers record with it stays below the bytes. */
export const VOICE_SECONDS_MAX = 15 * 60;
export const VOICE_BYTES_MAX = 20 * 1024 * 1024;
/** No browser that reads a video's header says more; it only bounds a number. */
export const VIDEO_SECONDS_MAX = 24 * 3_600;
export const VIDEO_EDGE_MAX = 16_384;
/** A poster travels in the request that asks for a place (JSON_BYTES_MAX), as a data: URL. */
export const POSTER_LENGTH_MAX = 48_000;
/** A 40-megapixel picture decodes to 160 MB; beyond it a small machine dies (stack.md measured 838 MB at 256 MP). */
export const PHOTO_PIXELS_MAX = 40_000_000;
export const PHOTO_EDGE_MAX = 2_560;
export const THUMBNAIL_EDGE_MAX = 640;
export const MEDIA_QUOTA_BYTES = 5 * 1024 * 1024 * 1024;
/** How long a presigned upload may be used and resumed; until then its declared size counts against the quota. */
export const UPLOAD_MINUTES = 60;
/** Bounds an upload's one request, which may begin just before its place expires; what is small is bounded at the edge. */
export const REQUEST_MINUTES_MAX = 15;
/** A photo that no message and no profile holds, and anything half done, is swept after this. */
export const UNATTACHED_HOURS = 24;
/** Beyond this, decoding one picture is given up; a Pi needs about 3 s for the largest that is taken. */
export const PICTURE_SECONDS_MAX = 20;

/** A conversation quiet for this long wakes its members on their own channels (see docs/realtime.md). */
export const CONVERSATION_WAKE_DAYS = 29;
/** Clients subscribe to conversations that spoke within this many days: one more than the wake limit, so none is missed. */
export const CONVERSATION_SUBSCRIBED_DAYS = 30;

export const INVITE_USES_MAX = 100;
export const INVITE_DAYS_MAX = 90;
/** Living invites of one person: a bound on rows, far above what a host prints. */
export const INVITES_PER_PERSON_MAX = 50;

export const GROUP_NAME_LENGTH_MAX = 80;
export const GROUP_TOPIC_LENGTH_MAX = 500;
/** Larger than any family, class or club; beyond it a channel is the right place. */
export const GROUP_MEMBERS_MAX = 500;
/** People that one request may add: what a person picks by hand. */
export const GROUP_ADD_MAX = 100;
/** Up to so many members everybody hears of everybody's receipts; beyond, the cost is the square of them. */
export const RECEIPTS_SHARED_MAX = 50;
/** What one Soketi tells within a second; a send costs us the same in any of them. */
export const CHANNEL_MEMBERS_MAX = 10_000;
export const COMMUNITY_MEMBERS_MAX = 10_000;
/** More than anybody finds their way in; also bounds what leaving, banning and changing a role touch. */
export const CHANNELS_PER_COMMUNITY_MAX = 100;
/** Communities that one person may own: a bound on rows. */
export const COMMUNITIES_OWNED_MAX = 20;
export const COMMUNITY_INVITES_MAX = 20;
export const CHANNEL_INVITES_MAX = 20;
export const COMMUNITY_ABOUT_LENGTH_MAX = 1_000;
export const CHANNEL_CATEGORY_LENGTH_MAX = 80;
/** Living links of one group. */
export const GROUP_INVITES_MAX = 20;
/** Beyond a screenful, nothing stands at the top any more. */
export const PINNED_CONVERSATIONS_MAX = 20;
/** The furthest that "quiet until" reaches. */
export const MUTE_DAYS_MAX = 366;

/** How long a guest's visit may last, in hours; the owner chooses one. */
export const GUEST_HOURS = [1, 8, 24, 24 * 7] as const;
/** A name for a visit. Shorter than a display name: there is a mark beside it. */
export const GUEST_NAME_LENGTH_MAX = 40;
/** Guests who are here at once, from whatever addresses: a bound on what an open door lets in. */
export const GUESTS_MAX = 200;
/** How often visits that are over are looked for; those that end before the next look are ended on the moment. */
export const GUEST_SWEEP_SECONDS = 30;

export const SERVER_NAME_LENGTH_MAX = 80;
/** Channels that one authorisation may name: all conversations of a busy month at once. */
export const CHANNELS_PER_AUTH_MAX = 200;

export const SESSION_DAYS = 90;
/** How old a session check may be: an ended session is dead within a second everywhere. */
export const SESSION_CACHE_MS = 500;
/** How long an ended session is believed to have ended; no id comes twice, so only memory bounds it. */
export const ENDED_CACHE_MS = 60_000;

/** Any body but a file's: server actions stop at 1 MB by themselves, and carry a little of their own beside it. */
export const EDGE_BODY_BYTES_MAX = 1_100_000;
/** 64 KB on the slowest phone take seconds; a client that trickles longer only holds a place. */
export const EDGE_BODY_TIMEOUT_MS = 20_000;

/** What somebody types to search: a long sentence. */
export const SEARCH_LENGTH_MAX = 200;
export const SEARCH_PAGE_LENGTH = 20;
/**
 * So many messages share one entry of the search index for each gram. More make the index smaller (4096: by a tenth), and an
 * edit dearer, because the chunk is written anew. A power of two and a multiple of eight.
 */
export const CHUNK_LENGTH = 1_024;
/** So many new messages wait before the last chunk is written anew, or so long; until then they are looked through one by one. */
export const INDEX_WAITING_MAX = 64;
export const INDEX_WAITING_MS = 60_000;
/** A search looks through so many messages; then it answers what it has, and where to go on. */
export const SEARCH_LOOKS_MAX = 2_000;

/** Some days of a lively conversation: as much as somebody reads on a train. */
export const KEPT_MESSAGES_MAX = 200;
/** Of so many conversations a device keeps the words: with pictures apart, some 10 MB at most. */
export const KEPT_LOGS_MAX = 50;
/** Posts of the feed that a device keeps: two pages. */
export const KEPT_POSTS_MAX = 40;
