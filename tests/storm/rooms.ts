import { asc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { type MadePerson, makePerson } from "@/tests/factories";
import { createdGroup } from "@/tests/setup/groups";
import { Listener } from "@/tests/setup/listener";
import { befriend } from "@/tests/setup/talk";
import { ask } from "./ask";

/** A line of the log as it was stored. */
export type Line = {
	id: string;
	sequence: number;
	/** Null where it is no message but says what happened. */
	text: string | null;
	removedIds: string[];
};

/** Somebody was put out while they listened, by a socket that does not let go. */
export type Removal = { personId: string; socket: Listener };

export type Room = {
	/** Stands at the beginning of everything that is said there. */
	tag: string;
	id: string;
	/** Whoever is in it all the time. */
	people: MadePerson[];
	/** One change of who else is in it. */
	change: () => Promise<void>;
	removals: Removal[];
};

/** A group of so many people, one of whom is put out and taken in again all the time. */
export async function makeGroupRoom(tag: string, count: number): Promise<Room> {
	const admin = await makePerson({ displayName: `${tag} admin` });
	const people = await crowd(tag, count, admin);
	const victim = await makePerson({ displayName: `${tag} victim` });
	await befriend(admin, victim);
	const { id } = await createdGroup(admin, [...people, victim], tag);
	const removals: Removal[] = [];
	const change = async () => {
		const socket = await eavesdrop(victim, id);
		const step = `/api/groups/${id}/members/${victim.personId}`;
		await ask(admin, "POST", step, { step: "remove" });
		if (socket) removals.push({ personId: victim.personId, socket });
		const personIds = [victim.personId];
		await ask(admin, "POST", `/api/groups/${id}/members`, { personIds });
	};
	return { tag, id, people: [admin, ...people], change, removals };
}

async function crowd(tag: string, count: number, friend: MadePerson) {
	const people: MadePerson[] = [];
	for (let i = 1; i < count; i++) {
		const person = await makePerson({ displayName: `${tag} ${i}` });
		await befriend(friend, person);
		people.push(person);
	}
	return people;
}

/** A socket of theirs on the conversation's present channel; null while something is down. */
async function eavesdrop(
	person: MadePerson,
	id: string,
): Promise<Listener | null> {
	const socket = await Promise.race([
		Listener.open().catch(() => null),
		new Promise<null>((done) => setTimeout(done, 2_000, null)),
	]);
	if (!socket) return null;
	const { body } = await ask(person, "GET", `/api/conversations/${id}`);
	const isIn = await socket.join(person, body.channel).catch(() => false);
	return isIn ? socket : null;
}

/** All that is stored of a conversation, in its order. */
export async function readLines(id: string): Promise<Line[]> {
	const rows = await database()
		.select({
			id: messages.id,
			sequence: messages.sequence,
			body: messages.body,
		})
		.from(messages)
		.where(eq(messages.conversationId, id))
		.orderBy(asc(messages.sequence));
	return rows.map(({ id: messageId, sequence, body }) => {
		const { kind, text, event } = body as {
			kind: string;
			text?: string;
			event?: { type: string; personIds?: string[] };
		};
		return {
			id: messageId,
			sequence,
			text: kind === "event" ? null : (text ?? ""),
			removedIds: event?.type === "removed" ? (event.personIds ?? []) : [],
		};
	});
}
