import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { postComments, posts } from "@/db/schema/feed";
import { people } from "@/db/schema/people";
import {
	type ExportedChat,
	type ExportedMessage,
	messagesOf,
	ownOf,
} from "@/lib/account/export-chats.server";
import { friendsOf, lettersOf } from "@/lib/account/export-letters.server";
import { rowsOf } from "@/lib/account/export-records.server";
import {
	entry,
	escaped,
	facts,
	links,
	PAGE_END,
	type PageFile,
	pageStart,
} from "@/lib/account/pages";
import { registrationState } from "@/lib/auth/registration.server";
import type { PostBody } from "@/lib/feed/body";
import { dictionaryOf, type ServerWords } from "@/lib/i18n/dictionaries";
import { type Locale, parseLocale } from "@/lib/i18n/locale";
import { dayTime, fullTime } from "@/lib/i18n/time";
import { downloadName } from "@/lib/media/names";
import { readOwnFields } from "@/lib/people/fields.server";
import type { Viewer } from "@/lib/viewer";

/** Messages whose files are looked up at once. */
const PART = 100;

type Page = AsyncGenerator<string>;
type Shown = { id: string; name: string; mimeType: string };

/** Where a file of the person's own lies in the export. */
export function hrefOf({ id, name, mimeType }: Shown): string {
	const [ending = ""] =
		/\.[a-z0-9]{1,8}$/i.exec(downloadName(name, mimeType)) ?? [];
	return `files/${id}${ending.toLowerCase()}`;
}

type Voice = { locale: Locale; t: ServerWords };

function voiceOf({ language }: Viewer): Voice {
	const locale = parseLocale(language) ?? "en";
	return { locale, t: dictionaryOf(locale) };
}

const at = (date: Date, { locale }: Voice) =>
	fullTime(date, { locale, timeZone: "UTC" });

/** The first page: who it is, and where everything is. */
export async function* indexPage(viewer: Viewer, chats: ExportedChat[]): Page {
	const voice = voiceOf(viewer);
	const words = voice.t.exported;
	const [{ serverName }, [person], own, friends] = await Promise.all([
		registrationState(),
		database().select().from(people).where(eq(people.id, viewer.personId)),
		readOwnFields(viewer),
		friendsOf(viewer),
	]);
	const now = new Date();
	const day = dayTime(now, new Date(0), {
		locale: voice.locale,
		timeZone: "UTC",
	});
	yield pageStart({ title: words.title(serverName), language: voice.locale });
	yield `<p>${escaped(words.madeOn(day))}</p>`;
	const told = Object.entries(own).map(([field, { value }]) => ({
		label: voice.t.profile.fields[field as keyof typeof voice.t.profile.fields],
		value,
	}));
	yield facts([
		{ label: words.name, value: person?.displayName ?? "" },
		{ label: voice.t.auth.handle, value: `@${person?.handle ?? ""}` },
		...(person?.email
			? [{ label: voice.t.auth.email, value: person.email }]
			: []),
		...told,
	]);
	yield links([
		{ href: "posts.html", label: words.posts },
		{ href: "comments.html", label: words.comments },
		{ href: "letters.html", label: words.letters },
		{ href: "data/", label: words.json },
		{ href: "files/", label: words.files },
	]);
	yield `<h2>${escaped(words.chats)}</h2><p>${escaped(words.channelNote)}</p>`;
	yield links(
		chats.map(({ id, name }) => ({ href: `chats/${id}.html`, label: name })),
	);
	yield `<h2>${escaped(words.friends)}</h2><ul>`;
	for (const { name, handle, state } of friends)
		yield `<li>${escaped(name)} @${escaped(handle)}${state === "friends" ? "" : ` (${escaped(words.asked)})`}</li>\n`;
	yield `</ul>${PAGE_END}`;
}

/** The person's posts, the oldest first. */
export async function* postsPage(viewer: Viewer): Page {
	const voice = voiceOf(viewer);
	const rows = rowsOf({ name: "", column: posts.authorId }, viewer.personId);
	yield start(voice, voice.t.exported.posts);
	for await (const row of rows) {
		const body = row.body as PostBody;
		yield entry({
			by: `@${viewer.handle}`,
			at: at(row.createdAt as Date, voice),
			text: [body.text, ...pollLines(body.poll)].join("\n").trim(),
			files: body.attachments.map((file) => ownFile(file, "")),
		});
	}
	yield PAGE_END;
}

/** What the person has answered to posts. */
export async function* commentsPage(viewer: Viewer): Page {
	const voice = voiceOf(viewer);
	const own = { name: "", column: postComments.authorId };
	yield start(voice, voice.t.exported.comments);
	for await (const row of rowsOf(own, viewer.personId))
		yield entry({
			by: `@${viewer.handle}`,
			at: at(row.createdAt as Date, voice),
			text: (row.body as { text: string }).text,
		});
	yield PAGE_END;
}

/** The letters of every folder. */
export async function* lettersPage(viewer: Viewer): Page {
	const voice = voiceOf(viewer);
	const words = voice.t.exported;
	yield start(voice, words.letters);
	for await (const letter of lettersOf(viewer))
		yield entry({
			heading: letter.subject || words.letters,
			by: `${letter.from ?? words.nobody} ${words.to(letter.to.join(", "))}`,
			at: at(letter.at, voice),
			text: letter.body,
			files: letter.files
				.filter(({ isMine }) => isMine)
				.map((file) => ownFile(file, "")),
		});
	yield PAGE_END;
}

/** A conversation, from its first message on; what happened to it without words is left to the JSON. */
export async function* chatPage(viewer: Viewer, chat: ExportedChat): Page {
	const voice = voiceOf(viewer);
	yield start(voice, chat.name || voice.t.exported.chats, "../");
	for await (const part of inParts(messagesOf(viewer, chat))) {
		const files = part.flatMap(filesOf).map(({ id }) => id);
		const own = await ownOf(viewer, files);
		for (const message of part) yield saidEntry(message, own, voice);
	}
	yield PAGE_END;
}

/** A message, with what is in the export of its files; the others are only named. */
function saidEntry(
	message: ExportedMessage,
	own: ReadonlySet<string>,
	voice: Voice,
): string {
	const said = saidIn(message, voice);
	if (said === null) return "";
	const files = filesOf(message);
	const others = files.filter(({ id }) => !own.has(id)).map(named);
	return entry({
		by: message.from,
		at: at(new Date(message.createdAt), voice),
		text: [said, ...others].join("\n").trim(),
		files: files
			.filter(({ id }) => own.has(id))
			.map((file) => ownFile(file, "../")),
	});
}

async function* inParts<T>(all: AsyncIterable<T>): AsyncGenerator<T[]> {
	let part: T[] = [];
	for await (const one of all) {
		part.push(one);
		if (part.length < PART) continue;
		yield part;
		part = [];
	}
	yield part;
}

function start({ locale, t }: Voice, title: string, up = ""): string {
	const home = { href: `${up}index.html`, label: t.exported.back };
	return pageStart({ title, language: locale, home });
}

const named = ({ name }: Shown) => `[${name}]`;

function ownFile(file: Shown, up: string): PageFile {
	const isPicture = file.mimeType.startsWith("image/");
	return { href: `${up}${hrefOf(file)}`, name: file.name, isPicture };
}

function filesOf({ body }: ExportedMessage): Shown[] {
	return body.kind === "plain" ? body.attachments : [];
}

function saidIn({ body }: ExportedMessage, { t }: Voice): string | null {
	if (body.kind === "plain") return body.text;
	if (body.kind === "poll") return pollLines(body).join("\n");
	return body.kind === "deleted" ? t.exported.deleted : null;
}

function pollLines(poll?: { question: string; options: string[] }): string[] {
	return poll ? [poll.question, ...poll.options.map((one) => `– ${one}`)] : [];
}
