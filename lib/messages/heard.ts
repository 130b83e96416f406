import { channelMoved, conversationChanged } from "@/lib/conversations/events";
import {
	markerMoved,
	markerTold,
	messageChanged,
	messageCreated,
	typing,
} from "@/lib/messages/events";
import type { MarkerView, MessageView, ReactedView } from "@/lib/messages/view";
import { privacyChanged } from "@/lib/people/events";
import type { PresenceView } from "@/lib/people/view";
import { presenceChanged, presenceHeard } from "@/lib/presence/events";
import { parseChannel } from "@/lib/realtime/channels";

/** What an event from the socket means, once its channel and shape are checked. */
export type Heard =
	| { type: "message"; message: MessageView }
	| { type: "changed"; message: MessageView; reacted?: ReactedView }
	| { type: "marker"; conversationId: string; marker: MarkerView }
	| { type: "typing"; conversationId: string; personId: string }
	| { type: "conversation"; conversationId: string }
	| { type: "moved"; conversationId: string | null; spreadMs: number }
	| { type: "presence"; personId: string; presence: PresenceView | null }
	/** What a person shares is not as it was. */
	| { type: "privacy"; personId: string };

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
	if (raw.name === markerTold.name) {
		const { data } = markerTold.schema.safeParse(raw.data);
		if (!data) return null;
		const { conversationId, ...marker } = data;
		return { type: "marker", conversationId, marker };
	}
	return readOfOther(raw);
}

/** How somebody else is, and what they share. */
function readOfOther(raw: Raw): Heard | null {
	if (raw.name === privacyChanged.name) {
		const { data } = privacyChanged.schema.safeParse(raw.data);
		return data ? { type: "privacy", ...data } : null;
	}
	if (raw.name !== presenceChanged.name) return null;
	const { data } = presenceChanged.schema.safeParse(raw.data);
	if (!data) return null;
	const { personId } = data;
	return { type: "presence", personId, presence: presenceHeard(data) };
}

function readMoved(raw: Raw, conversationId: string | null): Heard {
	const { data } = channelMoved.schema.safeParse(raw.data);
	return { type: "moved", conversationId, spreadMs: data?.spreadMs ?? 0 };
}
