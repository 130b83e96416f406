import { channelMoved, conversationChanged } from "@/lib/conversations/events";
import {
	markerMoved,
	messageChanged,
	messageCreated,
	typing,
} from "@/lib/messages/events";
import type { MarkerView, MessageView, ReactedView } from "@/lib/messages/view";
import type { PresenceView } from "@/lib/people/view";
import { presenceChanged } from "@/lib/presence/events";
import { parseChannel } from "@/lib/realtime/channels";

/** What an event from the socket means, once its channel and shape are checked. */
export type Heard =
	| { type: "message"; message: MessageView }
	| { type: "changed"; message: MessageView; reacted?: ReactedView }
	| { type: "marker"; conversationId: string; marker: MarkerView }
	| { type: "typing"; conversationId: string; personId: string }
	| { type: "conversation"; conversationId: string }
	| { type: "moved"; conversationId: string | null; spreadMs: number }
	| { type: "presence"; personId: string; presence: PresenceView };

type Raw = {
	channel: string;
	name: string;
	data: unknown;
};

/** Reads an event; null for what is not ours or does not hold to its schema. A message counts only on its own channel. */
export function readHeard(raw: Raw): Heard | null {
	const channel = parseChannel(raw.channel);
	if (!channel) return null;
	if (channel.kind === "conversation")
		return readOfConversation(raw, channel.conversationId);
	if (channel.kind === "typing") return readTyping(raw, channel.conversationId);
	return readOfPerson(raw);
}

function readTyping(raw: Raw, conversationId: string): Heard | null {
	if (raw.name === channelMoved.name) return readMoved(raw, conversationId);
	if (raw.name !== typing.name) return null;
	const { data } = typing.schema.safeParse(raw.data);
	return data ? { type: "typing", conversationId, ...data } : null;
}

function readOfConversation(raw: Raw, conversationId: string): Heard | null {
	if (raw.name === channelMoved.name) return readMoved(raw, conversationId);
	if (raw.name === messageCreated.name) {
		const { data } = messageCreated.schema.safeParse(raw.data);
		return data?.conversationId === conversationId
			? { type: "message", message: data }
			: null;
	}
	if (raw.name === messageChanged.name) {
		const { data } = messageChanged.schema.safeParse(raw.data);
		return data?.message.conversationId === conversationId
			? { type: "changed", ...data }
			: null;
	}
	if (raw.name !== markerMoved.name) return null;
	const { data } = markerMoved.schema.safeParse(raw.data);
	return data ? { type: "marker", conversationId, marker: data } : null;
}

function readOfPerson(raw: Raw): Heard | null {
	if (raw.name === channelMoved.name) return readMoved(raw, null);
	// What only this person may know of a message; everybody else was told the rest.
	if (raw.name === messageChanged.name) {
		const { data } = messageChanged.schema.safeParse(raw.data);
		return data ? { type: "changed", message: data.message } : null;
	}
	if (raw.name === conversationChanged.name) {
		const { data } = conversationChanged.schema.safeParse(raw.data);
		return data ? { type: "conversation", ...data } : null;
	}
	if (raw.name !== presenceChanged.name) return null;
	const { data } = presenceChanged.schema.safeParse(raw.data);
	if (!data) return null;
	const { personId, ...presence } = data;
	return { type: "presence", personId, presence };
}

function readMoved(raw: Raw, conversationId: string | null): Heard {
	const { data } = channelMoved.schema.safeParse(raw.data);
	return { type: "moved", conversationId, spreadMs: data?.spreadMs ?? 0 };
}
