import type { ConversationView } from "@/lib/conversations/view";
import { callApi } from "@/lib/http/fetch.browser";
import { newId } from "@/lib/ids";
import type { AttachmentView } from "@/lib/media/view";
import { sayTyping } from "@/lib/messages/api.browser";
import { ConversationList } from "@/lib/messages/conversation-list.browser";
import type { ConversationLog } from "@/lib/messages/conversation-log.browser";
import { Drafts } from "@/lib/messages/drafts.browser";
import type { Heard } from "@/lib/messages/heard";
import type { Inbox } from "@/lib/messages/inbox";
import { LiveStores } from "@/lib/messages/live-stores.browser";
import { Logs } from "@/lib/messages/logs.browser";
import { Outbox } from "@/lib/messages/outbox.browser";
import type { PendingMessage } from "@/lib/messages/pending";
import { withReacted } from "@/lib/messages/reactions";
import { Receipts } from "@/lib/messages/receipts.browser";
import type { MarkerView, MessageView } from "@/lib/messages/view";
import { isGuestHandle } from "@/lib/people/guest-handle";
import { watchActivity } from "@/lib/realtime/activity.browser";
import type { Freshness } from "@/lib/realtime/hub-words";
import { lookEvent } from "@/lib/realtime/look";
import { Socket, type SocketEvent } from "@/lib/realtime/socket.browser";
import type { MeView } from "@/lib/realtime/view";
import { singleFlight } from "@/lib/single-flight";
import type { Store } from "@/lib/store";

/**
 * Everything of a signed-in tab that outlives a page: the socket, the list of conversations, the logs that were
 * opened, and the outbox. Screens watch its stores; it alone decides what is fetched when.
 */
export class Live extends LiveStores {
	readonly viewerId: string;
	/** Guests have fewer ways: what the server would refuse is not shown. */
	readonly isGuest: boolean;
	readonly inbox: Store<Inbox>;
	readonly drafts: Drafts;
	readonly logs: Logs;
	readonly #list: ConversationList;
	readonly #receipts: Receipts;
	#me: MeView;
	#isActive = false;
	#socket: Socket | null = null;
	#outbox: Outbox | null = null;
	#stopWatching = () => {};
	/** The schemas come with the socket, not with the first page; events wait for them in their order. */
	#reading: Promise<typeof import("@/lib/messages/heard")> | null = null;

	constructor(me: MeView, conversations: readonly ConversationView[]) {
		super();
		this.viewerId = me.person.id;
		this.isGuest = isGuestHandle(me.person.handle);
		this.drafts = new Drafts(me.person.id);
		this.#me = me;
		// Where much is said and the server is slow, each question would make the next one slower.
		const askAgain = singleFlight(() => this.refreshInbox());
		this.#list = new ConversationList(me.person.id, conversations, {
			onStale: () => void askAgain(),
			onRead: (conversation) => this.#catchUp(conversation),
		});
		this.inbox = this.#list.inbox;
		const pendingOf = (id: string) => this.#outbox?.pendingOf(id) ?? [];
		this.logs = new Logs(this.viewerId, pendingOf, (message) =>
			this.#list.apply({ type: "heard", message }),
		);
		this.#receipts = new Receipts((conversationId, marker) => {
			this.logs.find(conversationId)?.seeMarkers([marker]);
			this.#list.apply({ type: "marked", conversationId, marker });
		});
	}

	/** Who is signed in here, as last heard. */
	get me(): MeView {
		return this.#me;
	}

	/** Connects. Kept apart from making, because a page is also made on the server. */
	start(): void {
		this.drafts.start();
		this.#outbox = new Outbox(this.viewerId, {
			onChange: () => this.logs.showPending(),
			onConfirmed: (message) => this.#hearMessage(message),
			onUnkept: () => this.hasNoRoom.set(true),
			onSignedOut: () => this.isSignedOut.set(true),
		});
		this.#stopWatching = watchActivity((isActive) => {
			this.#isActive = isActive;
			this.#socket?.applyNames();
		});
		this.#socket = new Socket({
			address: this.#me.realtime,
			sessionId: this.#me.sessionId,
			channelNames: () => this.#channelNames(),
			refresh: () => this.#refresh(),
			onEvent: (event) => void this.#hear(event),
			onState: (state) => {
				this.connection.set(state);
				if (state === "connected") this.#outbox?.wake();
			},
		});
	}

	stop(): void {
		this.stopped.tell(null);
		this.drafts.stop();
		this.#list.stop();
		this.#stopWatching();
		this.#receipts.stop();
		this.#socket?.stop();
		this.#outbox?.close();
	}

	/** The log of a conversation, one for the whole tab. */
	log(conversationId: string): ConversationLog {
		return this.logs.open(conversationId);
	}

	/** While a chat is open its channels are kept, typing too. Answers how to let go. */
	hold(conversation: ConversationView): () => void {
		const { id } = conversation;
		if (!this.#list.find(id)) this.#list.apply({ type: "read", conversation });
		this.#receipts.knowOwn(conversation, this.viewerId);
		const letGo = this.#list.hold(id);
		this.#socket?.applyNames();
		return () => {
			letGo();
			this.#socket?.applyNames();
		};
	}

	send(
		conversationId: string,
		text: string,
		attachments: AttachmentView[],
		beside: Pick<PendingMessage, "replyTo" | "poll"> = {},
	): void {
		void this.#outbox?.add({
			clientId: newId(),
			conversationId,
			text,
			attachments,
			...beside,
			createdAt: new Date().toISOString(),
		});
	}

	readonly retry = (clientId: string): void => {
		void this.#outbox?.retry(clientId);
	};

	readonly discard = (clientId: string): void => {
		void this.#outbox?.discard(clientId);
	};

	/** What this device alone has of the person: messages that the server has not confirmed, and drafts. */
	async unsent(): Promise<{ messages: number; drafts: number }> {
		return {
			messages: (await this.#outbox?.count()) ?? 0,
			drafts: this.drafts.texts.get().size,
		};
	}

	/** All up to here was seen by the viewer. */
	read(conversationId: string, sequence: number): void {
		this.#receipts.read(conversationId, sequence);
	}

	/** Takes a message that is not as it was. */
	change(message: MessageView): void {
		this.logs.find(message.conversationId)?.change(message);
		this.#list.apply({ type: "changed", message });
	}

	/** Tells who has the chat open that the viewer is writing. */
	sayTyping(conversationId: string): void {
		if (this.connection.get() === "connected") void sayTyping(conversationId);
	}

	/** Puts a conversation that an answer brought into the list. */
	keep(conversation: ConversationView): void {
		this.#list.apply({ type: "read", conversation });
		this.#socket?.applyNames();
	}

	/** Takes a conversation out of the list. */
	drop(conversationId: string): void {
		this.#list.apply({ type: "gone", conversationId });
		this.#socket?.applyNames();
	}

	/** Fetches the list again, and what open chats missed. */
	async refreshInbox(): Promise<Freshness> {
		const problem = await this.#list.refresh();
		if (problem) return this.#outcome(problem.code);
		for (const conversation of this.inbox.get().conversations)
			this.#catchUp(conversation);
		this.refreshed.tell(null);
		return "fresh";
	}

	async #refresh(): Promise<Freshness> {
		const [me, inbox] = await Promise.all([
			callApi<MeView>("/api/me"),
			this.refreshInbox(),
		]);
		if (!me.ok) return this.#outcome(me.problem.code);
		// Somebody else has signed in on this device: this page is not theirs.
		if (me.value.person.id !== this.viewerId)
			return this.#outcome("not_signed_in");
		this.#me = me.value;
		const { look, channels } = me.value;
		// As if it were just heard: it may have been chosen elsewhere while this device slept.
		if (look !== null) this.events.tell(lookEvent(channels.own, look));
		return inbox;
	}

	#outcome(code: string): "failed" | "signedOut" {
		if (code !== "not_signed_in") return "failed";
		this.isSignedOut.set(true);
		return "signedOut";
	}

	#catchUp(conversation: ConversationView): void {
		const { id, lastSequence, unread } = conversation;
		this.#receipts.knowOwn(conversation, this.viewerId);
		if (unread > 0) this.#receipts.delivered(id, lastSequence);
		this.logs.see(conversation);
	}

	#channelNames(): string[] {
		const { own, active } = this.#me.channels;
		return [
			own,
			...(this.#isActive ? [active] : []),
			...this.#list.channelNames(),
		];
	}

	async #hear(event: SocketEvent): Promise<void> {
		this.#reading ??= import("@/lib/messages/heard");
		const heard = (await this.#reading).readHeard(event);
		this.events.tell(event);
		if (heard) this.#act(heard);
	}

	#act(heard: Heard): void {
		this.heard.tell(heard);
		switch (heard.type) {
			case "message":
				this.#hearMessage(heard.message);
				break;
			case "changed":
				this.change(withReacted(heard.message, heard.reacted, this.viewerId));
				break;
			case "marker":
				this.#mark(heard.conversationId, heard.marker);
				break;
			case "typing":
				this.typing.tell(heard);
				break;
			case "presence":
				this.#list.apply(heard);
				break;
			case "conversation":
				void this.#list
					.reread(heard.conversationId)
					.then(() => this.#socket?.sync());
				break;
			case "privacy":
				// What it shows of them is in the list, which is fetched anew with the channels.
				void this.#socket?.sync();
				break;
			case "moved":
				this.#follow(heard);
				break;
			default:
				heard satisfies never;
		}
	}

	/** A large channel's members do not all ask at once, but for those who have it open. */
	#follow({ conversationId, spreadMs }: Extract<Heard, { type: "moved" }>) {
		const isOpen = conversationId !== null && this.#list.isHeld(conversationId);
		if (isOpen || spreadMs === 0) return void this.#socket?.sync();
		setTimeout(() => void this.#socket?.sync(), Math.random() * spreadMs);
	}

	#hearMessage(message: MessageView): void {
		const isNew =
			message.sequence >
			(this.#list.find(message.conversationId)?.lastSequence ?? 0);
		this.logs.find(message.conversationId)?.hear(message);
		this.#list.apply({ type: "heard", message });
		if (isNew) this.messages.tell(message);
		if (message.senderId !== this.viewerId)
			this.#receipts.delivered(message.conversationId, message.sequence);
	}

	#mark(conversationId: string, marker: MarkerView): void {
		this.logs.find(conversationId)?.mark(marker);
		this.#list.apply({ type: "marked", conversationId, marker });
	}
}
