import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as zlib from "node:zlib";
import { FILE_BYTES_MAX } from "@/lib/limits";
import type { SentFile } from "@/tests/setup/upload";

export type FileCase = {
	id: string;
	name: string;
	type: string;
	make: string;
	expect: string;
	plain: string;
};
export type NameCase = {
	id: string;
	name: string | { js: string };
	expect: string;
};

/** The hostile files and names of the corpus. */
export const corpus = JSON.parse(
	readFileSync("tests/data/bad-input.json", "utf8"),
) as {
	helpers_js: string;
	cases: { files: FileCase[]; file_names: NameCase[] };
};

/** Runs a recipe of the corpus: the bytes, or a promise of them. */
// biome-ignore lint/suspicious/noExplicitAny: recipes give bytes, some of them later.
export function made(recipe: string): any {
	const make = new Function(
		"Buffer",
		"zlib",
		"require",
		"MAX_BYTES",
		corpus.helpers_js + recipe,
	);
	return make(Buffer, zlib, createRequire(import.meta.url), FILE_BYTES_MAX);
}

export async function fileOf(one: FileCase): Promise<SentFile> {
	return { name: one.name, type: one.type, bytes: await made(one.make) };
}
