import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { ALT_LENGTH_MAX } from "@/lib/limits";
import type { Details } from "@/lib/media/input";
import type { DrawingView } from "@/lib/media/view";
import { derive } from "@/lib/messages/body";
import { sendMessage } from "@/lib/messages/commands.server";
import { listMessages } from "@/lib/messages/queries.server";
import type { MessagePageView } from "@/lib/messages/view";
import { searchInput } from "@/lib/search/input";
import { searchMessages } from "@/lib/search/queries.server";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { startMediaServer } from "@/tests/setup/media-server";
import { befriend, open } from "@/tests/setup/talk";
import { type SentFile, uploader } from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;
let bob: MadePerson;
const red = {
	width: 400,
	height: 400,
	channels: 3,
	background: "#d3222a",
} as const;
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
const ALT = "Et badekar på hjul";

beforeAll(async () => {
	server = await startMediaServer();
});
beforeEach(async () => {
	[ann, bob] = await Promise.all([makePerson(), makePerson()]);
	await befriend(ann, bob);
});
afterAll(() => server.end());

const drawn = async (): Promise<SentFile> => ({
	name: "drawing.png",
	type: "image/png",
	bytes: await sharp({ create: red }).png().toBuffer(),
});
const send = (file: SentFile, details: unknown) =>
	uploader(server.origin, ann).upload<DrawingView>(
		file,
		"message",
		details as Details,
	);
const upload = async (file: SentFile, details: Details) =>
	(await send(file, details)).view;
const refusalOf = async (file: SentFile, details: unknown) =>
	(await send(file, details)).problem?.code;

describe("a drawing", () => {
	it("is kept without loss, and travels with what it shows", async () => {
		const file = await drawn();
		const view = await upload(file, { kind: "drawing", alt: `  ${ALT} ` });
		expect(view).toMatchObject({ kind: "drawing", alt: ALT, width: 400 });
		const { id } = await open(ann, bob);
		const sent = { clientId: newId(), text: "", attachmentIds: [view.id] };
		must(await sendMessage(ann, id, sent));
		const page = must(
			await listMessages(bob, id, { limit: 10 }),
		) as MessagePageView;
		const body = page.messages.at(-1)?.body;
		if (body?.kind !== "plain") throw new Error("no message came");
		expect(body.attachments).toEqual([view]);
		expect(derive(body)).toMatchObject({ preview: ALT, attached: "drawing" });
		const answer = await uploader(server.origin, bob).read(
			`/api/media/${view.id}`,
		);
		expect([answer.status, answer.headers.get("content-type")]).toEqual([
			200,
			"image/png",
		]);
	});

	it("is found by what it shows, and among the pictures", async () => {
		const view = await upload(await drawn(), { kind: "drawing", alt: ALT });
		const { id } = await open(ann, bob);
		const sent = { clientId: newId(), text: "", attachmentIds: [view.id] };
		must(await sendMessage(ann, id, sent));
		for (const query of [{ q: "badekar" }, { q: "", has: "photo" }]) {
			const input = searchInput.parse({ ...query, in: id });
			expect(must(await searchMessages(bob, input)).hits).toHaveLength(1);
		}
	});

	it("needs no words, but takes no endless ones", async () => {
		const file = await drawn();
		const most = "å".repeat(ALT_LENGTH_MAX);
		expect((await upload(file, { kind: "drawing", alt: "" })).alt).toBe("");
		expect((await upload(file, { kind: "drawing", alt: most })).alt).toBe(most);
		for (const alt of [7, null, undefined, {}])
			expect(await refusalOf(file, { kind: "drawing", alt })).toBe("invalid");
		const over = { kind: "drawing", alt: `${most}x` };
		expect(await refusalOf(file, over)).toBe("too_long");
	});

	it("is a picture: an SVG, which is a document that runs, is none", async () => {
		const details: Details = { kind: "drawing", alt: "" };
		expect((await upload(await drawn(), details)).kind).toBe("drawing");
		const asSvg = { name: "a.svg", type: "image/svg+xml", bytes: svg };
		const asPng = { name: "a.png", type: "image/png", bytes: svg };
		expect(await refusalOf(asSvg, details)).toBe("file_type");
		expect(await refusalOf(asPng, details)).toBe("file_type");
	});
});
