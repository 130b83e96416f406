import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConversationView } from "@/lib/conversations/view";
import type { Heard } from "@/lib/messages/heard";
import type { Inbox } from "@/lib/messages/inbox";
import { UNTOUCHED } from "@/lib/messages/log";
import { Logs } from "@/lib/messages/logs.browser";
import type { MessageView } from "@/lib/messages/view";
import { Keeper } from "@/lib/offline/keeper.browser";
import type { KeptLog } from "@/lib/offline/kept";
import type { KeptStore } from "@/lib/offline/store.browser";
import type { SocketState } from "@/lib/realtime/socket.browser";
import { createSignal, createStore } from "@/lib/store";

beforeEach(() => {
	vi.stubGlobal("document", new EventTarget());
	vi.stubGlobal("addEventListener", () => {});
	vi.stubGlobal("removeEventListener", () => {});
});
afterEach(() => vi.unstubAllGlobals());

const message = (conversationId: string, sequence: number): MessageView => ({
	...{ id: `id-${sequence}`, conversationId, sequence, version: sequence },
	...{ senderId: "other", clientId: `client-${sequence}` },
	body: { v: 1, kind: "plain", text: `text ${sequence}`, attachments: [] },
	createdAt: "2026-01-01T00:00:00.000Z",
	...UNTOUCHED,
});
const said = (one: MessageView): Heard => ({ type: "message", message: one });
const conversation = (id: string, version: number) =>
	({ id, version, marksVersion: 0, lastSequence: version }) as ConversationView;

/** The parts of a tab that the keeper watches, with these conversations in the list. */
function tabWith(...conversations: ConversationView[]) {
	return {
		viewerId: "me",
		me: { person: { id: "me" } } as never,
		inbox: createStore<Inbox>({
			...{ viewerId: "me", conversations, isStale: false },
			goneIds: [],
		}),
		logs: new Logs(
			"me",
			() => [],
			() => {},
		),
		members: new Map(),
		heard: createSignal<Heard>(),
		refreshed: createSignal<null>(),
		stopped: createSignal<null>(),
		connection: createStore<SocketState>("connected"),
	};
}

/** A device with room for so many logs. */
function deviceWith(room = 100) {
	const logs = new Map<string, KeptLog>();
	const store: KeptStore = {
		personId: "me",
		me: async () => null,
		list: async () => [],
		feed: async () => null,
		writeFeed: async () => {},
		log: async (id) => logs.get(id) ?? null,
		logIds: async () => [...logs.keys()],
		writeMe: async () => {},
		writeList: async () => {},
		writeLog: async (log) => {
			if (!logs.has(log.id) && logs.size >= room)
				throw new DOMException("full", "QuotaExceededError");
			logs.set(log.id, log);
		},
		removeLog: async (id) => void logs.delete(id),
		close: () => {},
	};
	return { logs, store };
}

test("what screens hold and what is heard of others is kept, and goes with the conversation", async () => {
	const tab = tabWith(conversation("open", 2), conversation("closed", 1));
	const { logs, store } = deviceWith();
	const keeper = new Keeper(tab, store);
	tab.logs.open("open").open(
		{
			messages: [message("open", 1), message("open", 2)],
			...{ marks: [], hasOlder: false, hasNewer: false },
		},
		{ markers: [], version: 2, marksVersion: 0, lastSequence: 2 },
	);
	tab.heard.tell(said(message("closed", 1)));
	await keeper.write();
	expect(logs.get("open")?.messages).toHaveLength(2);
	expect(logs.get("closed")?.messages).toHaveLength(1);

	tab.refreshed.tell(null);
	const conversations = [conversation("closed", 1)];
	tab.inbox.set({ ...tab.inbox.get(), conversations, goneIds: ["open"] });
	await keeper.write();
	expect([...logs.keys()]).toEqual(["closed"]);
});

test("what the list had lost before the tab came is taken away once the server has said the same", async () => {
	const tab = tabWith(conversation("listed", 1));
	const { logs, store } = deviceWith();
	const keeper = new Keeper(tab, store);
	tab.heard.tell(said(message("listed", 1)));
	await keeper.write();
	const kept = logs.get("listed");
	if (kept) logs.set("lost", { ...kept, id: "lost" });
	await keeper.write();
	expect([...logs.keys()]).toEqual(["listed", "lost"]);
	tab.refreshed.tell(null);
	await keeper.write();
	expect([...logs.keys()]).toEqual(["listed"]);
});

test("the return asks for what changed in kept conversations that moved on, and for nothing else", async () => {
	const tab = tabWith(conversation("moved", 1), conversation("still", 1));
	const { logs, store } = deviceWith();
	const keeper = new Keeper(tab, store);
	for (const id of ["moved", "still"]) tab.heard.tell(said(message(id, 1)));
	await keeper.write();

	const asked: string[] = [];
	const changed = { ...message("moved", 1), version: 2 };
	vi.stubGlobal("fetch", async (path: string) => {
		asked.push(path);
		const messages = [{ ...changed, body: { v: 1, kind: "deleted" } }];
		const rest = { version: 2, marksVersion: 0, isComplete: true };
		return Response.json({ messages, markers: [], marks: [], ...rest });
	});
	tab.connection.set("offline");
	const conversations = [conversation("moved", 2), conversation("still", 1)];
	tab.inbox.set({ ...tab.inbox.get(), conversations });
	await keeper.write();
	expect(asked).toEqual([]);
	tab.connection.set("connected");
	tab.refreshed.tell(null);
	await keeper.write();
	expect(asked).toEqual([expect.stringContaining("/moved/messages?since=1")]);
	expect(logs.get("moved")?.messages[0]?.body.kind).toBe("deleted");
	expect(logs.get("still")?.messages[0]?.body.kind).toBe("plain");
});

test("a full device keeps the conversations that stand highest, and a hopeless one what it has", async () => {
	const ids = ["a", "b", "c", "d", "e"];
	const tab = tabWith(...ids.map((id) => conversation(id, 1)));
	const { logs, store } = deviceWith(4);
	const keeper = new Keeper(tab, store);
	for (const id of ids) tab.heard.tell(said(message(id, 1)));
	await keeper.write();
	expect([...logs.keys()]).toEqual(["a", "b", "e"]);

	store.writeLog = async () => {
		throw new DOMException("full", "QuotaExceededError");
	};
	for (const sequence of [2, 3, 4]) {
		tab.heard.tell(said(message("a", sequence)));
		await keeper.write();
	}
	expect(logs.has("a")).toBe(true);
	keeper.stop();
});
