import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { blocks } from "@/db/schema/contacts";
import { members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { endSession } from "@/lib/auth/commands.server";
import { newId } from "@/lib/ids";
import type { AttachmentView } from "@/lib/media/view";
import { sendMessage } from "@/lib/messages/commands.server";
import {
	type MadePerson,
	makePerson,
	must,
	secondSession,
} from "@/tests/factories";
import { startMediaServer } from "@/tests/setup/media-server";
import { befriend, open } from "@/tests/setup/talk";
import { uploader, uploadPhoto } from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;
let bob: MadePerson;
let former: MadePerson;
let stranger: MadePerson;
let blocked: MadePerson;
let revoked: MadePerson;
let sent: AttachmentView;
let unsent: AttachmentView;
let face: AttachmentView;
let oldFace: AttachmentView;

beforeAll(async () => {
	server = await startMediaServer();
	[ann, bob, former, stranger, blocked] = [
		await makePerson(),
		await makePerson(),
		await makePerson(),
		await makePerson(),
		await makePerson(),
	];
	revoked = await secondSession(bob);
	await endSession(bob, revoked.sessionId);
	sent = await uploadPhoto(server.origin, ann);
	unsent = await uploadPhoto(server.origin, ann);
	face = await uploadPhoto(server.origin, ann, { purpose: "profile" });
	oldFace = await uploadPhoto(server.origin, ann, { purpose: "profile" });
	for (const other of [bob, former]) {
		await befriend(ann, other);
		const { id } = await open(ann, other);
		must(
			await sendMessage(ann, id, {
				clientId: newId(),
				text: "",
				attachmentIds: [sent.id],
			}),
		);
		if (other === former)
			await database()
				.delete(members)
				.where(
					and(
						eq(members.conversationId, id),
						eq(members.personId, former.personId),
					),
				);
	}
	await database()
		.update(people)
		.set({ photoId: face.id })
		.where(eq(people.id, ann.personId));
	await database().insert(blocks).values({
		blockerId: ann.personId,
		blockedId: blocked.personId,
		createdAt: new Date(),
	});
});
afterAll(() => server.end());

const status = async (person: MadePerson, photo: AttachmentView, more = "") =>
	(await uploader(server.origin, person).read(`/api/media/${photo.id}${more}`))
		.status;

describe("who may read a photo", () => {
	/** 200 where the person may, 404 where not, 401 for nobody. */
	const table = () =>
		[
			[
				"ann, whose they are",
				ann,
				{ sent: 200, unsent: 200, face: 200, oldFace: 200 },
			],
			[
				"bob, in the conversation",
				bob,
				{ sent: 200, unsent: 404, face: 200, oldFace: 404 },
			],
			[
				"a former member",
				former,
				{ sent: 404, unsent: 404, face: 200, oldFace: 404 },
			],
			[
				"a stranger",
				stranger,
				{ sent: 404, unsent: 404, face: 200, oldFace: 404 },
			],
			[
				"one whom ann blocks",
				blocked,
				{ sent: 404, unsent: 404, face: 200, oldFace: 404 },
			],
			[
				"an ended session",
				revoked,
				{ sent: 401, unsent: 401, face: 401, oldFace: 401 },
			],
		] as const;

	it("is the owner, the conversation, and for a face everybody, or a block would show", async () => {
		const photos = { sent, unsent, face, oldFace };
		for (const [who, person, expected] of table())
			for (const [name, code] of Object.entries(expected))
				for (const size of ["", "?size=thumbnail", "?download"])
					expect([
						who,
						name,
						size,
						await status(person, photos[name as keyof typeof photos], size),
					]).toEqual([who, name, size, code]);
	});

	it("is nobody without a session, and the answer holds no byte of it", async () => {
		for (const photo of [sent, unsent, face]) {
			const answer = await fetch(`${server.origin}/api/media/${photo.id}`);
			expect([answer.status, answer.headers.get("content-type")]).toEqual([
				401,
				"application/json; charset=utf-8",
			]);
		}
	});

	it("learns nothing from a refusal: missing and forbidden are the same", async () => {
		const read = async (id: string) => {
			const answer = await uploader(server.origin, stranger).read(
				`/api/media/${id}`,
			);
			return [
				answer.status,
				await answer.text(),
				[...answer.headers].filter(([name]) => name !== "date"),
			];
		};
		expect(await read(sent.id)).toEqual(await read(newId()));
		expect(await read("..%2F..%2Fetc%2Fpasswd")).toEqual(await read("x"));
		expect((await read("x"))[0]).toBe(404);
	});
});

describe("a photo in a message", () => {
	it("must be the sender's own: a foreign id grants nothing", async () => {
		const { id } = await open(ann, bob);
		const attempt = await sendMessage(bob, id, {
			clientId: newId(),
			text: "mine",
			attachmentIds: [unsent.id],
		});
		expect(attempt.ok).toBe(false);
		expect(await status(bob, unsent)).toBe(404);
	});

	it("may be taken back by its owner only before it is sent", async () => {
		const photo = await uploadPhoto(server.origin, ann);
		expect((await uploader(server.origin, bob).discard(photo.id)).status).toBe(
			404,
		);
		expect(await status(ann, photo)).toBe(200);
		expect((await uploader(server.origin, ann).discard(photo.id)).status).toBe(
			200,
		);
		expect(await status(ann, photo)).toBe(404);
		expect((await uploader(server.origin, ann).discard(sent.id)).status).toBe(
			404,
		);
		expect((await uploader(server.origin, ann).discard(face.id)).status).toBe(
			404,
		);
		expect(await status(ann, sent)).toBe(200);
	});
});

describe("an answer", () => {
	const read = (more: Record<string, string> = {}, path = "") =>
		uploader(server.origin, ann).read(`/api/media/${sent.id}${path}`, more);
	const whole = async () => Buffer.from(await (await read()).arrayBuffer());

	it("can run nothing, and is asked about each time", async () => {
		const { headers } = await read();
		expect(Object.fromEntries(headers)).toMatchObject({
			"content-type": "image/jpeg",
			"x-content-type-options": "nosniff",
			"content-security-policy": "sandbox; default-src 'none'",
			"cache-control": "private, no-cache",
			vary: "Cookie",
			"content-disposition": `inline; filename="photo.jpg"; filename*=UTF-8''photo.jpg`,
			"content-length": String(sent.sizeBytes),
		});
		expect(
			(await read({}, "?download")).headers.get("content-disposition"),
		).toMatch(/^attachment; /);
		expect(
			(await read({}, "?size=thumbnail")).headers.get("content-type"),
		).toBe("image/webp");
	});

	it("is 304 for what is already there, but only past the gate", async () => {
		const etag = (await read()).headers.get("etag") ?? "";
		const again = await read({ "if-none-match": etag });
		expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([
			304, 0,
		]);
		expect(
			(
				await uploader(server.origin, stranger).read(`/api/media/${sent.id}`, {
					"if-none-match": etag,
				})
			).status,
		).toBe(404);
	});

	it("gives the range that is asked for, and the whole for several or for nonsense", async () => {
		const bytes = await whole();
		const part = async (range: string, more = {}) => {
			const answer = await read({ range, ...more });
			return {
				status: answer.status,
				range: answer.headers.get("content-range"),
				bytes: Buffer.from(await answer.arrayBuffer()),
			};
		};
		const size = bytes.length;
		expect(await part("bytes=0-9")).toEqual({
			status: 206,
			range: `bytes 0-9/${size}`,
			bytes: bytes.subarray(0, 10),
		});
		expect(await part("bytes=10-")).toEqual({
			status: 206,
			range: `bytes 10-${size - 1}/${size}`,
			bytes: bytes.subarray(10),
		});
		expect(await part("bytes=-5")).toEqual({
			status: 206,
			range: `bytes ${size - 5}-${size - 1}/${size}`,
			bytes: bytes.subarray(-5),
		});
		expect(await part(`bytes=${size - 1}-${size + 99}`)).toEqual({
			status: 206,
			range: `bytes ${size - 1}-${size - 1}/${size}`,
			bytes: bytes.subarray(-1),
		});
		expect(await part(`bytes=${size}-`)).toMatchObject({
			status: 416,
			range: `bytes */${size}`,
		});
		for (const silly of [
			"bytes=0-1,3-4",
			"bytes=9-1",
			"bytes=-",
			"lines=1-2",
			`bytes=${"0-1,".repeat(500)}2-3`,
		])
			expect(await part(silly)).toEqual({ status: 200, range: null, bytes });
		expect((await part("bytes=0-9", { "if-range": '"other"' })).status).toBe(
			200,
		);
	});

	it("to HEAD has the headers and no bytes", async () => {
		const cookie = (await import("@/tests/factories")).signInCookie(ann);
		const answer = await fetch(`${server.origin}/api/media/${sent.id}`, {
			method: "HEAD",
			headers: { cookie: await cookie },
		});
		expect([answer.status, answer.headers.get("content-length")]).toEqual([
			200,
			String(sent.sizeBytes),
		]);
	});
});
