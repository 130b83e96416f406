import { expect, test } from "vitest";
import { UNTOUCHED } from "@/lib/messages/log";
import type { MessageView } from "@/lib/messages/view";
import { dropWords } from "@/lib/offline/drop.browser";
import { hasRunOut, type KeptLog } from "@/lib/offline/kept";
import type { KeptStore } from "@/lib/offline/store.browser";

const NOW_MS = Date.parse("2026-01-01T12:00:00.000Z");

const message = (sequence: number, expiresAt?: string): MessageView => {
	const body = {
		...{ v: 1, kind: "plain", text: `text ${sequence}`, attachments: [] },
		...(expiresAt && { expiresAt }),
	};
	return {
		...{ id: `id-${sequence}`, conversationId: "c", sequence },
		...{ version: sequence, senderId: "other", clientId: `c-${sequence}` },
		body: body as MessageView["body"],
		createdAt: "2026-01-01T00:00:00.000Z",
		...UNTOUCHED,
	};
};

/** What is kept, in memory, in place of a browser's database. */
function storeOf(log: KeptLog, lastSequence: number) {
	const kept = {
		log,
		list: [{ id: "c", lastLine: { sequence: lastSequence } }] as never[],
	};
	const store: KeptStore = {
		personId: "me",
		me: async () => null,
		list: async () => kept.list,
		log: async () => kept.log,
		logIds: async () => ["c"],
		writeMe: async () => {},
		writeList: async (list) => {
			kept.list = list as never[];
		},
		writeLog: async (fresh) => {
			kept.log = fresh;
		},
		feed: async () => null,
		writeFeed: async () => {},
		removeLog: async () => {},
		close: () => {},
	};
	return { kept, store };
}

const logOf = (messages: MessageView[]): KeptLog => ({
	...{ id: "c", messages, markers: [], marks: [], quotes: [], members: null },
	...{ hasOlder: false, version: 3, marksVersion: 0, savedAtMs: 0 },
});

test("words whose time ran out while the device was away are not there to be read, nor in the list", async () => {
	const messages = [
		message(1),
		message(2, "2026-01-01T12:00:01.000Z"),
		message(3, "2026-01-01T12:00:00.000Z"),
	];
	const { kept, store } = storeOf(logOf(messages), 3);
	await dropWords(store, hasRunOut(NOW_MS));
	expect(kept.log.messages.map(({ body }) => body.kind)).toEqual([
		"plain",
		"plain",
		"withheld",
	]);
	expect(JSON.stringify(kept)).not.toContain("text 3");
	expect(kept.list).toEqual([{ id: "c", lastLine: null }]);
});

test("what has no end, or one that is still to come, stays as it is", async () => {
	const messages = [message(1), message(2, "2026-01-01T12:00:01.000Z")];
	const { kept, store } = storeOf(logOf(messages), 2);
	const before = structuredClone(kept);
	await dropWords(store, hasRunOut(NOW_MS));
	expect(kept).toEqual(before);
});
