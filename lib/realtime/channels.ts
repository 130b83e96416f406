/** The names of realtime channels. Each carries a generation: who lost the right to hear keeps a dead name. */

const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const SHAPE = new RegExp(
	`^private-(person|conversation)-(${ID})-([1-9][0-9]{0,9})(-active|-typing)?$`,
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

/**
 * Typing, held only while the conversation is open. Not a presence channel: its members would see each other come and go,
 * whoever hides or is nobody's friend too. So the server says who writes.
 */
export const typingChannel = (id: string, generation: number) =>
	`private-conversation-${id}-${generation}-typing`;

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
	const [, noun, id = "", number, ending] = match;
	const generation = Number(number);
	if (noun === "person" && ending !== "-typing")
		return { kind: ending ? "active" : "person", personId: id, generation };
	if (noun === "person" || ending === "-active") return null;
	const kind = ending ? "typing" : "conversation";
	return { kind, conversationId: id, generation };
}
