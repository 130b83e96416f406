import { makeZip } from "client-zip";
import { and, asc, eq, gt, ne } from "drizzle-orm";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import {
	type ExportedChat,
	editsOf,
	listChats,
	messagesOf,
} from "@/lib/account/export-chats.server";
import { friendsOf, lettersOf } from "@/lib/account/export-letters.server";
import {
	chatPage,
	commentsPage,
	hrefOf,
	indexPage,
	lettersPage,
	postsPage,
} from "@/lib/account/export-pages.server";
import { OWN, rowsOf } from "@/lib/account/export-records.server";
import { logError } from "@/lib/log.server";
import { open } from "@/lib/media/store.server";
import type { Viewer } from "@/lib/viewer";

const BATCH = 200;

type Entry = { name: string; input: AsyncIterable<Uint8Array | string> };

/**
 * Everything that is the viewer's as one ZIP, made while it is read: nothing is put on disk, and in memory there is a page of
 * rows or a piece of a file at a time. Nothing is compressed: pictures and films are so already, and words are small.
 * `onEnd`: it was read to its end, or whoever read it went away.
 */
export function exportOf(
	viewer: Viewer,
	onEnd: () => void,
): ReadableStream<Uint8Array> {
	return followed(makeZip(entriesOf(viewer)), onEnd);
}

/** The same stream, and the word of its end, whichever it comes to. */
function followed(
	zip: ReadableStream<Uint8Array>,
	onEnd: () => void,
): ReadableStream<Uint8Array> {
	const reader = zip.getReader();
	return new ReadableStream({
		async pull(controller) {
			try {
				const { done, value } = await reader.read();
				if (!done) return controller.enqueue(value);
				onEnd();
				controller.close();
			} catch (error) {
				onEnd();
				logError("export", error);
				controller.error(error);
			}
		},
		async cancel(reason) {
			onEnd();
			// The library throws the reason into what it was reading, and back at us.
			await reader.cancel(reason).catch(() => {});
		},
	});
}

async function* entriesOf(viewer: Viewer): AsyncGenerator<Entry> {
	const chats = await listChats(viewer);
	yield { name: "index.html", input: indexPage(viewer, chats) };
	yield { name: "posts.html", input: postsPage(viewer) };
	yield { name: "comments.html", input: commentsPage(viewer) };
	yield { name: "letters.html", input: lettersPage(viewer) };
	for (const chat of chats) {
		const name = `chats/${chat.id}`;
		yield { name: `${name}.html`, input: chatPage(viewer, chat) };
		yield { name: `data/${name}.json`, input: chatJson(viewer, chat) };
	}
	yield { name: "data/friends.json", input: jsonOf(await friendsOf(viewer)) };
	yield { name: "data/edits.json", input: jsonOf(editsOf(viewer)) };
	yield { name: "data/letters.json", input: jsonOf(lettersOf(viewer)) };
	for (const own of OWN) {
		const input = jsonOf(rowsOf(own, viewer.personId));
		yield { name: `data/${own.name}.json`, input };
	}
	yield* filesOf(viewer);
}

const chatJson = (viewer: Viewer, chat: ExportedChat) =>
	jsonOf(messagesOf(viewer, chat), chat);

/** A JSON array of rows, or of what belongs to `head` under `messages`, as it comes. */
async function* jsonOf(
	rows: AsyncIterable<unknown> | Iterable<unknown>,
	head?: object,
): AsyncGenerator<string> {
	yield head ? `${JSON.stringify(head).slice(0, -1)},"messages":[` : "[";
	let isFirst = true;
	for await (const row of rows) {
		yield `${isFirst ? "" : ","}\n${JSON.stringify(row)}`;
		isFirst = false;
	}
	yield head ? "\n]}\n" : "\n]\n";
}

/** The files that the viewer has sent or shown, as they are kept; one whose bytes are missing is left out. */
async function* filesOf({ personId }: Viewer): AsyncGenerator<Entry> {
	let after = "";
	for (;;) {
		const rows = await database()
			.select()
			.from(attachments)
			.where(
				and(
					eq(attachments.ownerId, personId),
					ne(attachments.purpose, "preview"),
					after ? gt(attachments.id, after) : undefined,
				),
			)
			.orderBy(asc(attachments.id))
			.limit(BATCH);
		for (const row of rows) {
			const file = await open(row, {
				size: "full",
				rangeHeader: null,
				isHead: false,
			});
			if (file?.bytes) yield { name: hrefOf(row), input: file.bytes };
		}
		after = rows.at(-1)?.id ?? "";
		if (rows.length < BATCH) return;
	}
}
