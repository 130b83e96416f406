import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { count } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import {
	incomingFolder,
	storedFolder,
	storedPath,
} from "@/lib/media/folders.server";
import { FILE_NAME_LENGTH_MAX } from "@/lib/media/names";
import { type MadePerson, makePerson } from "@/tests/factories";
import { corpus, type FileCase, fileOf, made } from "@/tests/setup/bad-files";
import {
	type MediaProcess,
	spawnMediaServer,
} from "@/tests/setup/media-process";
import { type SentFile, type Uploaded, uploader } from "@/tests/setup/upload";

const CANARY = "CANARY-CAM-5521";

let server: MediaProcess;
let ann: MadePerson;
const as = () => uploader(server.origin, ann);

// A process of its own, so that what it holds can be weighed.
beforeAll(async () => {
	server = await spawnMediaServer();
	ann = await makePerson();
	await as().upload(png("warm.png"));
});
afterAll(() => server.kill());

function png(
	name: string,
	bytes = made("return png(4,4,{fill:77})"),
): SentFile {
	return { name, type: "image/png", bytes };
}

const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
		(entry) => entry.isFile(),
	).length;
async function kept() {
	const [rows] = await database().select({ count: count() }).from(attachments);
	return {
		rows: rows?.count,
		files: filesIn(storedFolder()),
		parts: filesIn(incomingFolder()),
	};
}

async function served(done: Uploaded, size: "full" | "thumbnail" = "full") {
	const answer = await as().read(`/api/media/${done.view.id}?size=${size}`);
	return {
		headers: answer.headers,
		bytes: Buffer.from(await answer.arrayBuffer()),
	};
}

const pixels = (bytes: Buffer) => sharp(bytes).removeAlpha().raw().toBuffer();

/** What each outcome of the corpus asks of us. Photos are all that is taken so far, so other files are refused. */
const OUTCOMES: Record<string, (file: SentFile, id: string) => Promise<void>> =
	{
		accept: async (file) => {
			const done = await as().upload(file);
			expect(done.status).toBe(200);
			expect(await pixels((await served(done)).bytes)).toEqual(
				await pixels(file.bytes),
			);
		},
		accept_stripped: async (file) => {
			expect(file.bytes.includes(CANARY)).toBe(true);
			const done = await as().upload(file);
			expect(done.status).toBe(200);
			const copies = [
				(await served(done)).bytes,
				(await served(done, "thumbnail")).bytes,
				readFileSync(storedPath(done.view.id, "full")),
				readFileSync(storedPath(done.view.id, "thumbnail")),
			];
			for (const bytes of copies) {
				expect(bytes.includes(CANARY)).toBe(false);
				const { exif, orientation } = await sharp(bytes).metadata();
				expect([exif, orientation]).toEqual([undefined, undefined]);
			}
		},
		accept_as_png: async (file) => {
			const done = await as().upload(file);
			const { headers } = await served(done);
			expect([
				headers.get("content-type"),
				headers.get("x-content-type-options"),
			]).toEqual(["image/png", "nosniff"]);
		},
		accept_no_tail: async (file) => {
			const { bytes } = await served(await as().upload(file));
			expect(bytes.subarray(-8, -4).toString()).toBe("IEND");
			expect(bytes.includes("__x(5)")).toBe(false);
		},
		reject: refused,
		reject_or_attachment: refused,
		no_exec: refused,
		opaque: refused,
		attachment: refused,
		text: refused,
		no_decode: refused,
		reject_fast: async (file) => {
			const photo = await as().upload(png("other.png"));
			const before = server.rssMb();
			const start = Date.now();
			const isOver = { now: false };
			const others = readWhile(photo, isOver);
			await refused(file);
			const tookMs = Date.now() - start;
			isOver.now = true;
			const times = (await others).sort((a, b) => a - b);
			expect(tookMs).toBeLessThan(2_000);
			expect(server.peakMb() - before).toBeLessThan(150);
			expect(times[Math.floor(times.length * 0.95)] ?? 0).toBeLessThan(1_000);
		},
	};

/** Refused by what it claims to be, and by its bytes when it claims to be a picture; nothing is left either way. */
async function refused(file: SentFile): Promise<void> {
	const before = await kept();
	for (const type of [file.type, "image/png"]) {
		const done = await as().upload({ ...file, type });
		expect(done.status, type).toBeGreaterThanOrEqual(400);
		expect(done.status, type).toBeLessThan(500);
		expect(done.problem?.code, type).toMatch(
			/^(file_type|file_broken|picture_too_big|too_large|empty)$/,
		);
	}
	expect(await kept()).toEqual(before);
}

async function readWhile(
	photo: Uploaded,
	isOver: { now: boolean },
): Promise<number[]> {
	const times: number[] = [];
	while (!isOver.now) {
		const start = Date.now();
		expect((await served(photo)).bytes.length).toBeGreaterThan(0);
		times.push(Date.now() - start);
	}
	return times;
}

describe("files of the corpus", () => {
	for (const one of corpus.cases.files)
		it(`${one.id} ${one.name}: ${one.plain}`, async () => {
			const check = OUTCOMES[one.expect];
			if (!check) throw new Error(`no check for ${one.expect}`);
			await check(await fileOf(one), one.id);
		}, 30_000);

	it("say what is wrong in words of their own", async () => {
		const codeOf = async (id: string, type: string) => {
			const one = corpus.cases.files.find(
				(found) => found.id === id,
			) as FileCase;
			return (await as().upload({ ...(await fileOf(one)), type })).problem
				?.code;
		};
		expect(await codeOf("fil-o10", "image/png")).toBe("empty");
		expect(await codeOf("fil-o12", "image/png")).toBe("too_large");
		expect(await codeOf("fil-o04", "image/png")).toBe("file_type");
		expect(await codeOf("fil-o05", "image/svg+xml")).toBe("file_type");
		expect(await codeOf("fil-o11", "image/jpeg")).toBe("file_broken");
		expect(await codeOf("fil-o07", "image/png")).toBe("picture_too_big");
	});
});

describe("names of the corpus", () => {
	for (const one of corpus.cases.file_names) {
		const name =
			typeof one.name === "string"
				? one.name
				: (new Function(`return ${one.name.js}`)() as string);
		it(`${one.id} ${JSON.stringify(name.slice(0, 40))}: ${one.expect}`, async () => {
			const done = await as().upload(png(name));
			expect(done.status).toBe(200);
			const { name: shown } = done.view;
			expect(shown).not.toMatch(/[\\/\p{Cc}]|^\./u);
			expect(Array.from(shown).length).toBeLessThanOrEqual(
				FILE_NAME_LENGTH_MAX,
			);
			const disposition =
				(await served(done)).headers.get("content-disposition") ?? "";
			const parts =
				/^inline; filename="([^"\\%]*)"; filename\*=UTF-8''([^;'\s]+)$/.exec(
					disposition,
				);
			expect(parts, disposition).not.toBeNull();
			const saved = decodeURIComponent(parts?.[2] ?? "");
			expect(saved).not.toMatch(
				/[\\/:*?"<>|\p{Cc}]|^\.|^con(\.|$)|\.(exe|html?|js)$/iu,
			);
			expect(
				readdirSync(join(storedFolder(), done.view.id.slice(-2))),
			).toContain(done.view.id);
			if (one.expect === "accept") expect([shown, saved]).toEqual([name, name]);
			if (one.expect === "text_only") expect(shown).toBe(name);
			if (one.expect === "accept_short")
				expect(shown).toMatch(/^a{100,}\.png$/);
		});
	}
});
