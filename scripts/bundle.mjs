// Bundles our own programs with esbuild, so that at run time no TypeScript loader costs memory and start-up.
// Plain JavaScript: it runs before any of our TypeScript can.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Programs by the name of their bundle. */
const ENTRIES = {
	supervisor: "scripts/supervisor.ts",
	server: "server.ts",
	soketi: "scripts/services/soketi-entry.ts",
	test: "scripts/test.ts",
};

/** Packages that cannot live in a bundle: native code, or files they look up beside themselves. */
const EXTERNAL = [
	"next",
	"react",
	"react-dom",
	"sharp",
	"@node-rs/argon2",
	"uWebSockets.js",
	// Large, and used only where its cloud is: then it is loaded when the first photo needs it.
	"uploadthing",
	"esbuild",
];

/** What Soketi loads for clouds and process managers we never use: a quarter of its start-up time. */
const UNUSED = ["aws-sdk", "pm2", "sqs-consumer"];

/** CommonJS inside an ES module still asks for these. */
const BANNER = [
	'import { createRequire as __createRequire } from "node:module";',
	"const require = __createRequire(import.meta.url);",
	"const __filename = import.meta.filename ?? new URL(import.meta.url).pathname;",
	'const __dirname = __filename.slice(0, __filename.lastIndexOf("/"));',
].join("\n");

/**
 * Writes `<name>.mjs` into `out` for each of `names` whose source exists.
 * @param {string} root folder of the checkout
 * @param {(keyof typeof ENTRIES)[]} names
 * @param {string} [out] folder for the bundles
 */
export async function bundle(root, names, out = join(root, "dist")) {
	const found = names.filter((name) => existsSync(join(root, ENTRIES[name])));
	await build(
		root,
		found.map((name) => ({ in: ENTRIES[name], out: name })),
		out,
	);
}

/**
 * Bundles any one program of ours; answers where it stands.
 * @param {string} root
 * @param {string} file
 */
export async function bundleFile(root, file) {
	const name = file.replaceAll("/", "-").replace(/\.ts$/, "");
	const out = join(root, "dist");
	await build(root, [{ in: file, out: name }], out);
	return join(out, `${name}.mjs`);
}

/**
 * @param {string} root
 * @param {{ in: string, out: string }[]} entryPoints
 * @param {string} outdir
 */
async function build(root, entryPoints, outdir) {
	const esbuild = await import("esbuild");
	mkdirSync(outdir, { recursive: true });
	await esbuild.build({
		absWorkingDir: root,
		entryPoints,
		outdir,
		outExtension: { ".js": ".mjs" },
		bundle: true,
		platform: "node",
		format: "esm",
		target: "node20.9",
		external: EXTERNAL,
		alias: { "@": root },
		// node-fetch knows an AbortSignal by its class's name. Without this esbuild renames that class as soon as any of our
		// code says the global one, every question to Soketi is refused by the client itself, and nobody is online.
		keepNames: true,
		banner: { js: BANNER },
		plugins: [emptyPackages(UNUSED)],
		sourcemap: "linked",
		logLevel: "error",
	});
	await esbuild.stop();
}

/** @param {string[]} names @returns {import("esbuild").Plugin} */
function emptyPackages(names) {
	const filter = new RegExp(`^(${names.join("|")})(/.*)?$`);
	return {
		name: "empty-packages",
		setup(build) {
			build.onResolve({ filter }, ({ path }) => ({ path, namespace: "empty" }));
			build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({
				contents: "module.exports = {};",
			}));
		},
	};
}
