/** The names of realtime channels. Each carries a generation: who lost the right to hear keeps a dead name. */

const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const SHAPE = new RegExp(
	`^(private|presence)-(person|conversation)-(${ID})-([1-9][0-9]{0,9})(-active)?$`,
);

/** Everything meant for one person alone. */
export const personChannel = (personId: string, generation: number) =>
	`private-person-${personId}-${generation}`;

/** Held by a client only while its person is not idle: who holds it is online, who holds only the other is away. */
export const activeChannel = (personId: string, generation: number) =>
	`private-person-${personId}-${generation}-active`;

/** Messages and read markers of a conversation. */
export const conversationChannel = (id: string, generation: number) =>
	`private-conversation-${id}-${generation}`;

/** Typing, held only while the conversation is open: a presence channel, because there Soketi stamps who speaks. */
export const typingChannel = (id: string, generation: number) =>
	`presence-conversation-${id}-${generation}`;

export type ChannelName =
	| { kind: "person" | "active"; personId: string; generation: number }
	| {
			kind: "conversation" | "typing";
			conversationId: string;
			generation: number;
	  };

/** Reads a channel name; null for anything that is not exactly one of ours. */
export function parseChannel(name: string): ChannelName | null {
	const match = SHAPE.exec(name);
	if (!match) return null;
	const [, access, noun, id = "", number, active] = match;
	const generation = Number(number);
	if (noun === "person" && access === "private")
		return { kind: active ? "active" : "person", personId: id, generation };
	if (noun === "person" || active) return null;
	return {
		kind: access === "private" ? "conversation" : "typing",
		conversationId: id,
		generation,
	};
}
