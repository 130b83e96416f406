import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Nouns stand in a row and import only to their left. */
const NOUNS =
	"i18n drawing guessing emoji realtime people auth two-step passkeys media previews presence notices resets e2ee contacts conversations messages polls scheduled drafts groups communities guests calls games search gallery mailbox feed privacy reports settings account moderation help".split(
		" ",
	);

/**
 * The doors may look right: they connect nouns. So may the views, inputs and events, which are shapes without
 * behaviour: a conversation's row shows a person and its last message.
 */
const MAY_LOOK_RIGHT = [
	/^lib\/realtime\/authorize\.server\.ts$/,
	/^lib\/media\/access\.server\.ts$/,
	// A notice shows of its subject what the subject's own gate lets its reader see.
	/^lib\/notices\/subjects\.server\.ts$/,
	/^lib\/http\//,
	/^lib\/[a-z0-9-]+\/actions\.ts$/,
	/\.test\.ts$/,
];
const SHAPES = /\/(view|input|events|body)$/;

/** One vendor, one door. */
const DOORS: Record<string, RegExp> = {
	mysql2: /^db\/[a-z-]+\.ts$/,
	pusher: /^lib\/realtime\/[a-z-]+\.server\.ts$/,
	"pusher-js": /^lib\/realtime\/line\.browser\.ts$/,
	"next-auth": /^(lib\/auth\/|app\/api\/auth\/)/,
	uploadthing:
		/^(lib\/media\/|app\/api\/(uploadthing|ingest)\/|components\/media\/uploadthing\.ts)/,
	sharp: /^lib\/media\//,
	"@simplewebauthn/server": /^lib\/passkeys\//,
	"@simplewebauthn/browser": /^lib\/passkeys\//,
	marked: /^lib\/help\/parse\.server\.ts$/,
	"web-push": /^lib\/notices\/push\.server\.ts$/,
};

const files = ["app", "components", "lib", "db"].flatMap((folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`),
);

type Import = { file: string; spec: string };
const imports: Import[] = files.flatMap((file) =>
	[
		...readFileSync(file, "utf8").matchAll(
			/(?:from|import)\s*\(?\s*["']([^"']+)["']/g,
		),
	].map((match) => ({ file, spec: match[1] ?? "" })),
);

function looksRight({ file, spec }: Import): boolean {
	const here = file.match(/^lib\/([a-z0-9-]+)\//)?.[1];
	const there = spec.match(/^@\/lib\/([a-z0-9-]+)\//)?.[1];
	if (!here || !there || SHAPES.test(spec)) return false;
	if (!NOUNS.includes(here) || !NOUNS.includes(there)) return false;
	return NOUNS.indexOf(there) > NOUNS.indexOf(here);
}

describe("the house", () => {
	it("has files to look at", () => {
		expect(files.length).toBeGreaterThan(20);
		expect(imports.length).toBeGreaterThan(50);
	});

	it("lets each vendor in by its own door only", () => {
		const faults = imports.filter(({ file, spec }) => {
			const vendor = Object.keys(DOORS).find(
				(name) => spec === name || spec.startsWith(`${name}/`),
			);
			return (
				vendor && !DOORS[vendor]?.test(file) && !/\.test\.tsx?$/.test(file)
			);
		});
		expect(faults).toEqual([]);
	});

	it("does not lean on scripts, tests or benches", () => {
		const faults = imports.filter(
			({ file, spec }) =>
				/^@\/(tests|scripts|bench)\//.test(spec) && !/\.test\.tsx?$/.test(file),
		);
		expect(faults).toEqual([]);
	});

	it("has nouns that import only to their left", () => {
		const faults = imports.filter(
			(one) =>
				looksRight(one) && !MAY_LOOK_RIGHT.some((door) => door.test(one.file)),
		);
		expect(faults).toEqual([]);
	});

	it("has a lock on every page of the inside, since a layout is none", () => {
		// The guide is for everybody (docs/help.md).
		const pages = files.filter(
			(file) =>
				/^app\/\(app\)\/.*page\.tsx$/.test(file) &&
				!file.startsWith("app/(app)/help/"),
		);
		expect(pages.length).toBeGreaterThan(5);
		for (const page of pages)
			expect([page, readFileSync(page, "utf8")]).toEqual([
				page,
				expect.stringContaining("requireViewer("),
			]);
	});
});
