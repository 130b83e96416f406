// The first look at a machine of which nothing is known yet, by a Node of any age: plain JavaScript without newer syntax.
import { accessSync, constants } from "node:fs";

/**
 * What keeps Chit Chat from starting here, and what to do about it; null when nothing does.
 * @param {string} root folder of the checkout
 * @returns {string | null}
 */
export function machineProblem(root) {
	const [major, minor] = process.versions.node.split(".").map(Number);
	if (major < 20 || (major === 20 && minor < 9))
		return `Node ${process.versions.node} is too old: Chit Chat needs Node 20.9 or newer.\nOn Debian and Raspberry Pi OS 13 or newer: sudo apt-get install -y nodejs npm. Elsewhere: https://nodejs.org`;
	if (process.arch !== "x64" && process.arch !== "arm64")
		return `This Node is built for ${process.arch}: Chit Chat needs a 64-bit system (x64 or arm64).\nOn a Raspberry Pi install the 64-bit Raspberry Pi OS.`;
	if (process.platform === "win32")
		return "Chit Chat does not run on Windows itself. Install WSL (wsl --install) and start it there.";
	try {
		accessSync(root, constants.W_OK | constants.X_OK);
	} catch (error) {
		return `This account may not write in ${root} (${error.code}).\nStart Chit Chat as the account that owns the folder, or give it the folder: sudo chown -R "$(id -un)" "${root}"`;
	}
	return null;
}
