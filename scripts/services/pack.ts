import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** Below this the frame costs what the packing saves. */
const WORTH_BYTES = 1024;

/**
 * Writes packed copies (`.br`, `.gz`) beside the scripts and styles of a build, once and as small as they go, so that a
 * small machine packs nothing while somebody waits. `lib/http/packed.server.ts` hands them out.
 */
export async function packStatic(folder: string): Promise<void> {
	const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
	await Promise.all(
		names
			.filter((name) => /\.(js|css)$/.test(name))
			.map((name) => packFile(join(folder, name))),
	);
}

async function packFile(file: string): Promise<void> {
	const bytes = await readFile(file);
	if (bytes.length < WORTH_BYTES) return;
	const [br, gz] = await Promise.all([
		promisify(brotliCompress)(bytes),
		promisify(gzip)(bytes, { level: 9 }),
	]);
	await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
