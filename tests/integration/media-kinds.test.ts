import { existsSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { newId } from "@/lib/ids";
import {
	FILE_BYTES_MAX,
	MEDIA_QUOTA_BYTES,
	VIDEO_SECONDS_MAX,
	VOICE_BYTES_MAX,
	VOICE_SECONDS_MAX,
} from "@/lib/limits";
import { finishUpload } from "@/lib/media/commands.server";
import { partPath, storedPath } from "@/lib/media/folders.server";
import type { Details } from "@/lib/media/input";
import type { AttachmentView } from "@/lib/media/view";
import { sendMessage } from "@/lib/messages/commands.server";
import { listMessages } from "@/lib/messages/queries.server";
import type { MessagePageView } from "@/lib/messages/view";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { startMediaServer } from "@/tests/setup/media-server";
import { befriend, open } from "@/tests/setup/talk";
import {
	SAMPLES,
	type SentFile,
	uploader,
	uploadSample,
} from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;
const as = (person = ann) => uploader(server.origin, person);
const KINDS = ["voice", "video", "file"] as const;

beforeAll(async () => {
	server = await startMediaServer();
});
beforeEach(async () => {
	ann = await makePerson();
});
afterAll(() => server.end());

const send = (file: SentFile, details: Details) =>
	as().upload<AttachmentView>(file, "message", details);
const read = (id: string, more = {}, query = "") =>
	as().read(`/api/media/${id}${query}`, more);
const bytesOf = async (answer: Response) =>
	Buffer.from(await answer.arrayBuffer());

describe.each(KINDS)("a %s", (kind) => {
	const { file, details } = SAMPLES[kind];

	it("is kept byte for byte, and travels with a message to the other", async () => {
		const bob = await makePerson();
		await befriend(ann, bob);
		const { id } = await open(ann, bob);
		const view = await uploadSample(server.origin, ann, kind);
		must(
			await sendMessage(ann, id, {
				clientId: newId(),
				text: "here",
				attachmentIds: [view.id],
			}),
		);
		const page = must(
			await listMessages(bob, id, { limit: 10 }),
		) as MessagePageView;
		const body = page.messages.at(-1)?.body;
		expect(body?.kind === "plain" && body.attachments).toEqual([view]);
		const { kind: _, ...facts } = details as Details & { poster?: string };
		delete facts.poster;
		expect(view).toMatchObject({
			kind,
			...facts,
			sizeBytes: file.bytes.length,
		});
		const answer = await as(bob).read(`/api/media/${view.id}`);
		expect(await bytesOf(answer)).toEqual(file.bytes);
		expect(existsSync(partPath(view.id))).toBe(false);
	});

	it("is read in ranges, and HEAD tells its size", async () => {
		const { id } = await uploadSample(server.origin, ann, kind);
		const part = await read(id, { range: "bytes=100-199" });
		expect([part.status, part.headers.get("content-range")]).toEqual([
			206,
			`bytes 100-199/${file.bytes.length}`,
		]);
		expect(await bytesOf(part)).toEqual(file.bytes.subarray(100, 200));
		const beyond = await read(id, { range: `bytes=${file.bytes.length}-` });
		expect(beyond.status).toBe(416);
	});

	it("is taken up where the line broke", async () => {
		const bytes = Buffer.concat([file.bytes, Buffer.alloc(400_000, "a")]);
		const place = await as().place({ ...file, bytes }, "message", details);
		const held = await as().putAndDrop(place.url, bytes, 300_000);
		expect(held).toBeGreaterThan(200_000);
		const done = await as().put(place.url, bytes, held);
		expect(done.status).toBe(200);
		const kept = readFileSync(storedPath(done.view.id, "full"));
		expect(kept.equals(bytes)).toBe(true);
	});

	it("is finished after a crash between the file and its row", async () => {
		const place = await as().place(file, "message", details);
		const done = await as().put<AttachmentView>(place.url, file.bytes);
		const { id } = done.view;
		const { uploads } = await import("@/db/schema/media");
		const { copyFileSync } = await import("node:fs");
		await database().delete(attachments).where(eq(attachments.id, id));
		await database()
			.update(uploads)
			.set({ state: "received", outcome: null })
			.where(eq(uploads.attachmentId, id));
		copyFileSync(storedPath(id, "full"), partPath(id));
		expect(await finishUpload(id, partPath(id))).toEqual({
			ok: true,
			value: done.view,
		});
		expect(readFileSync(storedPath(id, "full"))).toEqual(file.bytes);
	});

	it("counts to the quota", async () => {
		const view = await uploadSample(server.origin, ann, kind);
		await database()
			.update(attachments)
			.set({ sizeBytes: MEDIA_QUOTA_BYTES })
			.where(eq(attachments.id, view.id));
		const over = await send(file, details);
		expect([over.status, over.problem?.code]).toEqual([413, "quota_full"]);
	});

	it("is no profile photo", async () => {
		const answer = await as().open([file], "profile", details);
		expect(answer.status).toBe(415);
	});
});

describe("how it is served", () => {
	it("a file is only ever saved; what is heard and seen may be played; nothing runs", async () => {
		const told: Record<string, unknown> = {};
		for (const kind of KINDS) {
			const { id } = await uploadSample(server.origin, ann, kind);
			const { headers } = await read(id);
			expect(headers.get("x-content-type-options")).toBe("nosniff");
			expect(headers.get("content-security-policy")).toBe(
				"sandbox; default-src 'none'",
			);
			told[kind] = [
				headers.get("content-type"),
				headers.get("content-disposition")?.split(";")[0],
			];
			const saved = await read(id, {}, "?download");
			expect(saved.headers.get("content-disposition")).toMatch(/^attachment;/);
		}
		expect(told).toEqual({
			voice: ["audio/webm", "inline"],
			video: ["video/mp4", "inline"],
			file: ["application/pdf", "attachment"],
		});
	});

	it("a video has a poster, which is a picture of our own making; the others have none", async () => {
		const video = await uploadSample(server.origin, ann, "video");
		const poster = await read(video.id, {}, "?size=thumbnail");
		expect([poster.status, poster.headers.get("content-type")]).toEqual([
			200,
			"image/webp",
		]);
		expect((await bytesOf(poster)).toString("latin1", 8, 12)).toBe("WEBP");
		for (const kind of ["voice", "file"] as const) {
			const { id } = await uploadSample(server.origin, ann, kind);
			expect((await read(id, {}, "?size=thumbnail")).status).toBe(404);
		}
	});
});

describe("what is refused", () => {
	const { voice, video } = SAMPLES;
	const page = Buffer.from("<!doctype html><script>alert(1)</script>");

	it.each(["voice", "video"] as const)(
		"a %s by its bytes, whatever it is called",
		async (kind) => {
			const { file, details } = SAMPLES[kind];
			for (const bytes of [page, Buffer.from("ID3\x04 an MP3"), Buffer.of(0)]) {
				const done = await send({ ...file, bytes }, details);
				expect([done.status, done.problem?.code]).toEqual([415, "file_type"]);
			}
		},
	);

	it("a recording in a wrapping of films, and a film in one of sounds", async () => {
		const mov = Buffer.from(`\0\0\0\x14ftypqt  ${"\0".repeat(99)}`, "latin1");
		const ogg = Buffer.from(`OggS\0\x02${"\0".repeat(99)}`, "latin1");
		const codes = [
			(await send({ ...voice.file, bytes: mov }, voice.details)).status,
			(await send({ ...video.file, bytes: ogg }, video.details)).status,
			(await send({ ...video.file, bytes: mov }, video.details)).status,
			(await send({ ...voice.file, bytes: ogg }, voice.details)).status,
		];
		expect(codes).toEqual([415, 415, 200, 200]);
	});

	it("details that no browser of ours says", async () => {
		const { poster } = video.details;
		const bad: unknown[] = [
			{ kind: "voice" },
			{ ...voice.details, durationMs: 0 },
			{ ...voice.details, durationMs: VOICE_SECONDS_MAX * 1_000 + 1 },
			{ ...voice.details, durationMs: "1" },
			{ ...voice.details, durationMs: 1.5 },
			{ ...voice.details, peaks: "" },
			{ ...voice.details, peaks: "0".repeat(65) },
			{ ...voice.details, peaks: "<script>alert" },
			{ ...voice.details, peaks: [1, 2, 3] },
			{ ...video.details, width: 0 },
			{ ...video.details, height: 1e9 },
			{ ...video.details, durationMs: VIDEO_SECONDS_MAX * 1_000 + 1 },
			{ ...video.details, poster: "https://example.org/x.png" },
			{ ...video.details, poster: "data:image/svg+xml;base64,PHN2Zz4=" },
			{ ...video.details, poster: `${poster}${"A".repeat(50_000)}` },
			{ kind: "program" },
			"voice",
			[],
		];
		for (const details of bad) {
			const answer = await as().open(
				[voice.file],
				"message",
				details as Details,
			);
			expect(
				[400, 413].includes(answer.status),
				`${answer.status} ${JSON.stringify(details)?.slice(0, 80)}`,
			).toBe(true);
		}
		expect(
			(await as().open([voice.file], "message", voice.details)).status,
		).toBe(200);
	});

	it("a poster that is none, and then nothing is left", async () => {
		const details = {
			...video.details,
			poster: `data:image/png;base64,${page.toString("base64")}`,
		};
		const place = await as().place(video.file, "message", details);
		const done = await as().put(place.url, video.file.bytes);
		expect([done.status, done.problem?.code]).toEqual([415, "file_type"]);
		for (const more of ["", ".full", ".poster", ".poster.thumbnail"])
			expect(existsSync(`${partPath(place.customId)}${more}`)).toBe(false);
	});

	it("one byte too many, with the limit that was passed", async () => {
		const over = async (kind: keyof typeof SAMPLES, size: number) => {
			const { file, details } = SAMPLES[kind];
			const bytes = { length: size } as Buffer;
			const answer = await as().open([{ ...file, bytes }], "message", details);
			return [answer.status, (await answer.json()).problem?.limit];
		};
		expect(await over("voice", VOICE_BYTES_MAX + 1)).toEqual([
			413,
			VOICE_BYTES_MAX,
		]);
		expect((await over("file", FILE_BYTES_MAX + 1))[0]).toBe(413);
		for (const kind of KINDS) {
			const most = kind === "voice" ? VOICE_BYTES_MAX : FILE_BYTES_MAX;
			expect((await over(kind, most))[0]).toBe(200);
		}
	});

	it("two recordings under one description", async () => {
		const answer = await as().open(
			[voice.file, voice.file],
			"message",
			voice.details,
		);
		expect(answer.status).toBe(400);
	});
});
