import { and, asc, eq, isNotNull } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { config } from "@/lib/config.server";
import { dictionaryOf } from "@/lib/i18n/dictionaries";
import { parseLocale } from "@/lib/i18n/locale";
import { type Find, PushDesk } from "@/lib/notices/desk.server";
import { PUSH_LOOK_SECONDS, PUSH_RETRIES_MS } from "@/lib/notices/limits";
import type { Wake } from "@/lib/notices/payload";
import { readNotice } from "@/lib/notices/queries.server";
import type { Noticed } from "@/lib/notices/record.server";
import { sentenceOf } from "@/lib/notices/sentence";
import { hasDevices } from "@/lib/notices/subscriptions.server";
import { type VapidKeys, vapidKeysOf } from "@/lib/notices/web-push.server";
import { internet } from "@/lib/previews/network.server";

/**
 * The one desk of this process. Shut, it takes nothing and asks nothing: it is opened by the job below where the house has
 * devices to wake, and at once when one signs up.
 */
type Held = { desk: PushDesk; isOpen: boolean; ownerContact: string | null };
const KEY = Symbol.for("chit-chat.push");
const KEYS_KEY = Symbol.for("chit-chat.vapid");

/** The key by which push services know this server; browsers sign up for it. */
export function vapidKeys(): VapidKeys {
	const holder = globalThis as { [KEYS_KEY]?: VapidKeys };
	holder[KEYS_KEY] ??= vapidKeysOf(config.authSecret());
	return holder[KEYS_KEY];
}

/** Wishes for devices to be woken. Answers at once, unless the process may be frozen after its answer. */
export async function wantPush(key: string, find: Find): Promise<void> {
	if (config.isServerless()) await openPush();
	const { desk, isOpen } = held();
	if (!isOpen) return;
	desk.want(key, find);
	if (config.isServerless()) await desk.idle();
}

/** Opens the desk where there are devices to wake, and shuts it where there are none (any more). */
export async function openPush(): Promise<PushDesk> {
	const now = held();
	now.isOpen = await hasDevices();
	if (now.isOpen) now.ownerContact = await readOwnerContact();
	return now.desk;
}

/** For tests: another desk in place of this process's own. */
export function setPushDesk(desk: PushDesk | null): void {
	const holder = globalThis as { [KEY]?: Held };
	holder[KEY]?.desk.close();
	if (desk) holder[KEY] = { desk, isOpen: true, ownerContact: null };
	else delete holder[KEY];
}

export const pushJob = {
	name: "push",
	everySeconds: PUSH_LOOK_SECONDS,
	run: async () => {
		await openPush();
	},
};

/** Wakes somebody for what stands under their bell now: told through the gates, like the page. */
export async function wakeForNotice({
	personId,
	kind,
	noticeId,
}: Noticed): Promise<void> {
	if (!noticeId) return;
	await wantPush(`notice ${noticeId}`, async (): Promise<Wake[]> => {
		const language = await readLanguage(personId);
		const notice = await readNotice({ personId, language }, noticeId);
		if (!notice || notice.isSeen) return [];
		const { notices } = dictionaryOf(parseLocale(language) ?? "en");
		return [
			{
				...{ personId, kind, tag: `notice-${noticeId}`, url: notice.href },
				title: sentenceOf(notices, notice),
				text: notice.excerpt ?? "",
				hiddenText: "",
			},
		];
	});
}

function held(): Held {
	const holder = globalThis as { [KEY]?: Held };
	holder[KEY] ??= {
		desk: new PushDesk({
			network: internet,
			keys: vapidKeys(),
			contactFor,
			retriesMs: PUSH_RETRIES_MS,
		}),
		isOpen: false,
		ownerContact: null,
	};
	return holder[KEY];
}

/** Push services want an address of whoever runs the server, and some refuse what is none. */
function contactFor(origin: string): string {
	const owner = config.pushContact() ?? held().ownerContact;
	return (
		owner ?? (origin.startsWith("https://") ? origin : "https://localhost")
	);
}

async function readOwnerContact(): Promise<string | null> {
	const [owner] = await database()
		.select({ email: people.email })
		.from(people)
		.where(and(eq(people.role, "owner"), isNotNull(people.email)))
		.orderBy(asc(people.id))
		.limit(1);
	return owner?.email ? `mailto:${owner.email}` : null;
}

async function readLanguage(personId: string): Promise<string> {
	const [row] = await database()
		.select({ language: people.language })
		.from(people)
		.where(eq(people.id, personId));
	return row?.language ?? "en";
}
