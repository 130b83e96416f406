import type { Locale } from "@/lib/i18n/locale";

/**
 * The topics of the guide in the order in which they are read, each a file of that name in docs/guide/<language>. A new
 * topic is a line here and a file for each language; tests/guide.test.ts asks for the rest.
 */
export const TOPIC_GROUPS = {
	begin: ["start", "install", "signing-in"],
	together: ["people", "chats", "messages", "media", "feed", "mailbox"],
	yours: ["notices", "search", "privacy", "account", "offline"],
	trouble: ["trouble"],
	owners: ["owner", "server"],
} as const;

export type TopicGroup = keyof typeof TOPIC_GROUPS;
export type TopicName = (typeof TOPIC_GROUPS)[TopicGroup][number];

export const TOPICS: readonly TopicName[] = Object.values(TOPIC_GROUPS).flat();

/** The topic that an address names, or null. */
export function parseTopic(name: string): TopicName | null {
	return TOPICS.find((topic) => topic === name) ?? null;
}

/** The topics that stand before and after one. */
export function neighboursOf(name: TopicName): {
	previous: TopicName | null;
	next: TopicName | null;
} {
	const at = TOPICS.indexOf(name);
	return { previous: TOPICS[at - 1] ?? null, next: TOPICS[at + 1] ?? null };
}

/** Where a picture of the guide is fetched; the same file shows in docs/guide. */
export function pictureHref(locale: Locale, name: string): string {
	return `/help/pictures/${locale}/${name}`;
}

/** All pictures are of one size, so that no page moves while they come (scripts/guide/pictures.spec.ts). */
export const PICTURE = { width: 390, height: 640 } as const;
