import { asc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { lobby } from "@/lib/communities/lobby.server";
import { type MadePerson, makePerson } from "@/tests/factories";
import {
	goIn,
	joinedBy,
	madeChannel,
	madeCommunity,
} from "@/tests/setup/communities";
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

/** A group, one of whose members is put out and taken in again all the time. */
export async function makeGroupRoom(tag: string, count: number): Promise<Room> {
	const { admin, people, victim } = await crowd(tag, count);
	const { id } = await createdGroup(admin, [...people, victim], tag);
	const seat = `/api/groups/${id}/members`;
	return {
		tag,
		id,
		people: [admin, ...people],
		...putOut(seat, admin, victim, id),
	};
}

/** A private channel of a community, of which the same is true. */
export async function makeChannelRoom(
	tag: string,
	count: number,
): Promise<Room> {
	const { admin, people, victim } = await crowd(tag, count);
	const { id: communityId } = await madeCommunity(admin);
	await joinedBy(admin, communityId, ...people, victim);
	const id = await madeChannel(admin, communityId, { visibility: "private" });
	const seat = `/api/channels/${id}/members`;
	const personIds = [...people, victim].map(({ personId }) => personId);
	await ask(admin, "POST", seat, { personIds });
	return {
		tag,
		id,
		people: [admin, ...people],
		...putOut(seat, admin, victim, id),
	};
}

/** The lobby, which people enter and leave as they like. */
export async function makeLobbyRoom(tag: string, count: number): Promise<Room> {
	const { admin, people, victim } = await crowd(tag, count);
	const id = await lobby();
	for (const person of [admin, ...people]) await goIn(person, id);
	const change = async () => {
		await ask(victim, "POST", `/api/channels/${id}/enter`);
		await ask(victim, "POST", `/api/channels/${id}/leave`);
	};
	return { tag, id, people: [admin, ...people], change, removals: [] };
}

/** Puts somebody out who is listening, and takes them in again. */
function putOut(
	seat: string,
	admin: MadePerson,
	victim: MadePerson,
	id: string,
): Pick<Room, "change" | "removals"> {
	const { personId } = victim;
	const removals: Removal[] = [];
	const change = async () => {
		const socket = await eavesdrop(victim, id);
		await ask(admin, "POST", `${seat}/${personId}`, { step: "remove" });
		if (socket) removals.push({ personId, socket });
		await ask(admin, "POST", seat, { personIds: [personId] });
	};
	return { change, removals };
}

/** One who leads, so many others, and one more. */
async function crowd(tag: string, count: number) {
	const admin = await makePerson({ displayName: `${tag} admin` });
	const people: MadePerson[] = [];
	for (let i = 0; i < count; i++) {
		const person = await makePerson({ displayName: `${tag} ${i}` });
		await befriend(admin, person);
		people.push(person);
	}
	const victim = people.pop() as MadePerson;
	return { admin, people, victim };
}

/** A socket of theirs on the conversation's present channel; null while something is down. */
async function eavesdrop(
	person: MadePerson,
	id: string,
): Promise<Listener | null> {
	const { body } = await ask(person, "GET", `/api/conversations/${id}`);
	const joined = async () => {
		const socket = await Listener.open();
		return (await socket.join(person, body.channel)) ? socket : null;
	};
	// What dies in the middle does not answer.
	const patience = new Promise<null>((done) => setTimeout(done, 3_000, null));
	return Promise.race([joined().catch(() => null), patience]);
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
