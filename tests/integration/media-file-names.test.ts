import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileView } from "@/lib/media/view";
import { type MadePerson, makePerson } from "@/tests/factories";
import { corpus, fileOf } from "@/tests/setup/bad-files";
import { startMediaServer } from "@/tests/setup/media-server";
import { SAMPLES, uploader } from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;
const as = () => uploader(server.origin, ann);
const read = (id: string) => as().read(`/api/media/${id}`);

beforeAll(async () => {
	server = await startMediaServer();
	ann = await makePerson();
});
afterAll(() => server.end());

describe("files of the corpus, sent as files", () => {
	for (const one of corpus.cases.files.filter(
		({ id }) => !["fil-o10", "fil-o12"].includes(id),
	))
		it(`${one.id} ${one.name} comes back byte for byte, to be saved, as nothing that runs`, async () => {
			const file = await fileOf(one);
			const done = await as().upload<FileView>(file, "message", {
				kind: "file",
			});
			expect(done.status).toBe(200);
			const answer = await read(done.view.id);
			expect(answer.headers.get("content-type")).toMatch(
				/^(application\/(octet-stream|pdf|zip)|text\/plain; charset=utf-8)$/,
			);
			expect(answer.headers.get("content-disposition")).toMatch(/^attachment;/);
			expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
			expect(Buffer.from(await answer.arrayBuffer()).equals(file.bytes)).toBe(
				true,
			);
		}, 30_000);

	it("an empty one and one over the limit are refused with words of their own", async () => {
		for (const [id, code] of [
			["fil-o10", "empty"],
			["fil-o12", "too_large"],
		]) {
			const one = corpus.cases.files.find((found) => found.id === id);
			if (!one) throw new Error(`no ${id}`);
			const done = await as().upload(await fileOf(one), "message", {
				kind: "file",
			});
			expect(done.problem?.code).toBe(code);
		}
	});
});

describe("names of the corpus, on files", () => {
	for (const one of corpus.cases.file_names) {
		const name =
			typeof one.name === "string"
				? one.name
				: (new Function(`return ${one.name.js}`)() as string);
		it(`${one.id} ${JSON.stringify(name.slice(0, 40))}: ${one.expect}`, async () => {
			const { file, details } = SAMPLES.file;
			const done = await as().upload<FileView>(
				{ ...file, name },
				"message",
				details,
			);
			expect(done.status).toBe(200);
			const { name: shown, id } = done.view;
			expect(shown).not.toMatch(/[\\/\p{Cc}]|^\./u);
			const disposition =
				(await read(id)).headers.get("content-disposition") ?? "";
			const parts =
				/^attachment; filename="([^"\\%]*)"; filename\*=UTF-8''([^;'\s]+)$/.exec(
					disposition,
				);
			expect(parts, disposition).not.toBeNull();
			const saved = decodeURIComponent(parts?.[2] ?? "");
			expect(saved).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|^con(\.|$)/iu);
			if (one.expect === "accept") expect([shown, saved]).toEqual([name, name]);
			if (one.expect === "text_only") expect(shown).toBe(name);
		});
	}
});
