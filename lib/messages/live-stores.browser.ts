import type { MembersView } from "@/lib/groups/view";
import type { Heard } from "@/lib/messages/heard";
import type { MessageView } from "@/lib/messages/view";
import type { SocketEvent, SocketState } from "@/lib/realtime/socket.browser";
import { createSignal, createStore } from "@/lib/store";

/** What a signed-in tab lets its screens watch; `Live` fills it. */
export class LiveStores {
	readonly connection = createStore<SocketState>("connecting");
	/** Whether the session has ended: the page leads to the sign-in form. */
	readonly isSignedOut = createStore(false);
	/** Whether the device could not keep something that waits to be sent. */
	readonly hasNoRoom = createStore(false);
	/** Who writes, in the chats that are held. */
	readonly typing = createSignal<Extract<Heard, { type: "typing" }>>();
	/** Each message once, when it is new to this tab. */
	readonly messages = createSignal<MessageView>();
	/** Every event of the viewer's channels as it came from the wire: check its shape before believing it. */
	readonly events = createSignal<SocketEvent>();
	/** The same once it is understood, for whoever keeps what the screens do not hold. */
	readonly heard = createSignal<Heard>();
	/** The list has been read afresh. */
	readonly refreshed = createSignal<null>();
	readonly stopped = createSignal<null>();
	/** Who is in the groups that were opened. */
	readonly members = new Map<string, MembersView>();
}
