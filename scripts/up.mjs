// The first thing that runs: on a machine of which nothing is known yet, with a Node of any age. So it is plain
// JavaScript without newer syntax, and loads everything else only once it knows that it can.
import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function machineProblem() {
	const [major, minor] = process.versions.node.split(".").map(Number);
	if (major < 20 || (major === 20 && minor < 9))
		return `Node ${process.versions.node} is too old: Chit Chat needs Node 20.9 or newer.\nOn Debian and Raspberry Pi OS 13 or newer: sudo apt-get install -y nodejs npm. Elsewhere: https://nodejs.org`;
	if (process.arch !== "x64" && process.arch !== "arm64")
		return `This Node is built for ${process.arch}: Chit Chat needs a 64-bit system (x64 or arm64).\nOn a Raspberry Pi install the 64-bit Raspberry Pi OS.`;
	if (process.platform === "win32")
		return "Chit Chat does not run on Windows itself. Install WSL (wsl --install) and start it there.";
	try {
		accessSync(root, constants.W_OK | constants.X_OK);
	} catch {
		return `This account may not write in ${root}.\nStart Chit Chat as the account that owns the folder, or give it the folder: sudo chown -R "$(id -un)" "${root}"`;
	}
	return null;
}

const problem = machineProblem();
if (problem) {
	console.error(`\n✗ ${problem}\n`);
	process.exitCode = 1;
} else {
	process.chdir(root);
	import("./prepare.mjs")
		.then((prepare) => prepare.ready(root, ["supervisor", "server", "soketi"]))
		.then((isReady) => {
			if (!isReady) return undefined;
			return import("../dist/supervisor.mjs").then((supervisor) =>
				supervisor.run(process.argv.slice(2)),
			);
		})
		.catch((error) => {
			console.error(error);
			process.exitCode = 1;
		});
}
