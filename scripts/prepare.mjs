// Makes a checkout able to run: its packages, then the bundles of our own programs. Skips what is done already.
import { spawn } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statfsSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { explain, StartError } from "./explain.mjs";
import { PROGRAM_SOURCES, sourcesHash } from "./sources.mjs";
import { step } from "./terminal.mjs";

const INSTALL_BYTES = 1.5 * 1024 ** 3;

/**
 * Says what is wrong and answers false when the checkout cannot be made ready.
 * @param {string} root
 */
export async function ready(root) {
	try {
		if (!hasPackages(root)) await installPackages(root);
		await bundlePrograms(root);
		return true;
	} catch (error) {
		console.error(`\n✗ ${explain(error)}\n`);
		process.exitCode = 1;
		return false;
	}
}

/**
 * Whether node_modules holds what the lockfile asks for, by npm's own record of what it installed.
 * @param {string} root
 */
function hasPackages(root) {
	try {
		const wanted = readJson(join(root, "package-lock.json")).packages;
		const held = readJson(
			join(root, "node_modules/.package-lock.json"),
		).packages;
		return Object.keys(wanted).every(
			(path) =>
				path === "" ||
				wanted[path].optional ||
				(held[path]?.version === wanted[path].version &&
					existsSync(join(root, path))),
		);
	} catch {
		return false;
	}
}

/** @param {string} root */
async function installPackages(root) {
	const { bavail, bsize } = statfsSync(root);
	if (bavail * bsize < INSTALL_BYTES && !existsSync(join(root, "node_modules")))
		throw new StartError(
			`The disk is almost full: packages and build need about 1.5 GB under ${root}, and ${Math.round((bavail * bsize) / 1024 ** 2)} MB are free.`,
		);
	await step("Installing packages (npm ci)", async () => {
		// Development packages are part of a build, whatever NODE_ENV says here.
		const done = await npm(root, ["ci", "--include=dev"]);
		if (done.code !== 0)
			throw new StartError(
				`npm ci failed.\n${done.words}\nThe registry must be reachable and ${root} writable; then start again.`,
			);
	});
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, words: string }>}
 */
function npm(root, args) {
	const { NODE_ENV: _, ...env } = process.env;
	const script = process.env.npm_execpath;
	const [command, ...before] = script?.endsWith(".js")
		? [process.execPath, script]
		: ["npm"];
	const child = spawn(command, [...before, ...args], {
		cwd: root,
		env,
		stdio: ["ignore", "ignore", "pipe"],
	});
	let said = "";
	child.stderr.on("data", (chunk) => {
		said = (said + chunk).slice(-20_000);
	});
	const words = () =>
		said
			.split("\n")
			.filter((line) => /error/i.test(line))
			.slice(0, 12)
			.join("\n");
	return new Promise((done) => {
		child.once("error", (error) => done({ code: -1, words: error.message }));
		child.once("close", (code) => done({ code, words: words() }));
	});
}

/** @param {string} root */
async function bundlePrograms(root) {
	const stamp = join(root, "dist", ".stamp");
	const hash = sourcesHash(root, PROGRAM_SOURCES);
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
	await step("Bundling our programs", async () => {
		rmSync(stamp, { force: true });
		mkdirSync(join(root, "dist"), { recursive: true });
		const { bundle } = await import("./bundle.mjs");
		await bundle(root, ["supervisor", "server", "soketi", "test"]);
		writeFileSync(stamp, hash);
	});
}

/** @param {string} file */
function readJson(file) {
	return JSON.parse(readFileSync(file, "utf8"));
}
