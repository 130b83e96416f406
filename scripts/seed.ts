import { parseArgs } from "node:util";
import { inArray } from "drizzle-orm";
import { closeDatabase, database } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import { people } from "@/db/schema/people";
import { acceptRequest, sendRequest } from "@/lib/contacts/commands.server";
import { followPerson } from "@/lib/contacts/follows.server";
import { type Locale, parseLocale } from "@/lib/i18n/locale";
import type { Viewer } from "@/lib/viewer";
import type { Life } from "./seed/life";
import { lifeEn } from "./seed/life-en";
import { lifeFi } from "./seed/life-fi";
import { lifeNb } from "./seed/life-nb";
import { seedLife } from "./seed/live";
import { makePasswords, seedPeople } from "./seed/people";
import { done } from "./seed/result";
import { FOLLOWS, FRIENDS, REQUESTS, type Story } from "./seed/story";
import { storyEn } from "./seed/story-en";
import { storyFi } from "./seed/story-fi";
import { storyNb } from "./seed/story-nb";
import { seedTalks } from "./seed/talks";
import { letThemHaveCome } from "./seed/times";

const STORIES: Record<Locale, Story> = {
	en: storyEn,
	nb: storyNb,
	fi: storyFi,
};

const LIVES: Record<Locale, Life> = { en: lifeEn, nb: lifeNb, fi: lifeFi };

/** `npm run seed -- --language fi` (or `nb`): a lively demo on an empty server, made by the real commands. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		args: process.argv.slice(2).filter((arg) => arg !== "--"),
		options: { language: { type: "string", default: "en" } },
	});
	const language = parseLocale(values.language) ?? "en";
	const story = STORIES[language];
	const [somebody] = await database()
		.select({ id: people.id })
		.from(people)
		.limit(1);
	if (somebody) {
		console.error(
			"There are people here already. The demo goes only into an empty server: set DATA_DIR to a new folder.",
		);
		process.exitCode = 1;
		return;
	}
	const passwords = makePasswords();
	const viewers = await seedPeople(story, language, passwords);
	await seedContacts(viewers);
	const count = await seedTalks(story, viewers);
	await seedLife(LIVES[language], viewers);
	await letThemHaveCome(viewers);
	await endSessions(viewers);
	const [owner, friend] = story.people;
	console.log(`
${viewers.length} people, ${FRIENDS.length} friendships and ${count} messages are there.

    Owner      ${owner?.handle}    password ${passwords.owner}
    Others     ${friend?.handle}, …    password ${passwords.others}

The passwords were made now and are kept nowhere: note them down.`);
}

async function seedContacts(viewers: Viewer[]): Promise<void> {
	const ask = async (from: number, to: number) => {
		const [one, two] = [viewers[from], viewers[to]];
		if (!one || !two) throw new Error("The story has too few people.");
		done(await sendRequest(one, { personId: two.personId }));
		return [one, two] as const;
	};
	for (const [from, to] of FRIENDS) {
		const [one, two] = await ask(from, to);
		done(await acceptRequest(two, { personId: one.personId }));
	}
	for (const [from, to] of REQUESTS) await ask(from, to);
	for (const [from, to] of FOLLOWS) {
		const [one, two] = [viewers[from], viewers[to]];
		if (!one || !two) throw new Error("The story has too few people.");
		done(await followPerson(one, { personId: two.personId }));
	}
}

/** The uploads needed somebody signed in; nobody of them has a device. */
async function endSessions(viewers: Viewer[]): Promise<void> {
	const ids = viewers.map((one) => one.sessionId);
	await database().delete(sessions).where(inArray(sessions.id, ids));
}

try {
	await main();
} finally {
	await closeDatabase();
}
