// One short word for the state of a set of sources, so that what was built from them is built again only when they change.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What dist/*.mjs is made of. */
export const PROGRAM_SOURCES = [
	"package-lock.json",
	"tsconfig.json",
	"server.ts",
	"scripts",
	"lib",
	"db",
];

/** What `next build` reads. */
export const PAGE_SOURCES = [
	"package-lock.json",
	"tsconfig.json",
	"next.config.ts",
	"postcss.config.mjs",
	"proxy.ts",
	"instrumentation.ts",
	"app",
	"components",
	"lib",
	"db",
	"public",
];

/**
 * @param {string} root
 * @param {string[]} paths files and folders; those that do not exist count as empty
 */
export function sourcesHash(root, paths) {
	const hash = createHash("sha256").update(process.version);
	for (const path of paths)
		for (const file of filesUnder(root, path)) {
			if (/\.test\.tsx?$/.test(file)) continue;
			hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
		}
	return hash.digest("hex");
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesUnder(root, path) {
	const found = statSync(join(root, path), { throwIfNoEntry: false });
	if (!found) return [];
	if (found.isFile()) return [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesUnder(root, `${path}/${name}`));
}
