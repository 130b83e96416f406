import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { members } from "@/db/schema/conversations";
import { endSession } from "@/lib/auth/commands.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import {
	type MadePerson,
	makePerson,
	must,
	secondSession,
	signInCookie,
} from "@/tests/factories";
import { startMediaServer } from "@/tests/setup/media-server";
import { befriend, open } from "@/tests/setup/talk";
import { uploadSample } from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;
let bob: MadePerson;
let stranger: MadePerson;
let revoked: MadePerson;

beforeAll(async () => {
	server = await startMediaServer();
	[ann, bob, stranger] = [
		await makePerson(),
		await makePerson(),
		await makePerson(),
	];
	revoked = await secondSession(bob);
	await endSession(bob, revoked.sessionId);
	await befriend(ann, bob);
});
afterAll(() => server.end());

/** GET, a part, what is there already, HEAD: the gate stands before each. */
async function codes(person: MadePerson, mediaId: string): Promise<number[]> {
	const url = `${server.origin}/api/media/${mediaId}`;
	const cookie = await signInCookie(person);
	const asked: Record<string, string>[] = [
		{},
		{ range: "bytes=0-9" },
		{ "if-none-match": `"${mediaId}-full"` },
	];
	const answers = await Promise.all([
		...asked.map((more) => fetch(url, { headers: { cookie, ...more } })),
		fetch(url, { method: "HEAD", headers: { cookie } }),
	]);
	return answers.map((answer) => answer.status);
}

async function sendIn(id: string, attachmentId: string) {
	const attachmentIds = [attachmentId];
	return sendMessage(ann, id, { clientId: newId(), text: "", attachmentIds });
}

describe.each(["voice", "video", "file"] as const)("a %s", (kind) => {
	it("is read by its owner and who is in the conversation, and by nobody else", async () => {
		const held = await uploadSample(server.origin, ann, kind);
		const loose = await uploadSample(server.origin, ann, kind);
		must(await sendIn((await open(ann, bob)).id, held.id));
		const former = await makePerson();
		await befriend(ann, former);
		const { id: left } = await open(ann, former);
		must(await sendIn(left, held.id));
		expect(await codes(former, held.id)).toEqual([200, 206, 304, 200]);
		await database()
			.delete(members)
			.where(
				and(
					eq(members.conversationId, left),
					eq(members.personId, former.personId),
				),
			);
		for (const [person, mediaId] of [
			[ann, loose.id],
			[ann, held.id],
			[bob, held.id],
		] as const)
			expect(await codes(person, mediaId)).toEqual([200, 206, 304, 200]);
		for (const [person, mediaId] of [
			[bob, loose.id],
			[former, held.id],
			[stranger, held.id],
			[bob, newId()],
		] as const)
			expect(await codes(person, mediaId)).toEqual([404, 404, 404, 404]);
		expect(await codes(revoked, held.id)).toEqual([401, 401, 401, 401]);
	});

	it("rides in nobody else's message: a foreign id grants nothing", async () => {
		const loose = await uploadSample(server.origin, ann, kind);
		const { id } = await open(ann, bob);
		const taken = await sendMessage(bob, id, {
			clientId: newId(),
			text: "mine",
			attachmentIds: [loose.id],
		});
		expect(taken.ok).toBe(false);
		expect(await codes(bob, loose.id)).toEqual([404, 404, 404, 404]);
	});
});
