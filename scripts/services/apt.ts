import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { StartError } from "@/scripts/explain.mjs";
import { step } from "@/scripts/terminal.mjs";

/** Whether this is Debian, Raspberry Pi OS or a relative. */
export function hasApt(): boolean {
	return existsSync("/usr/bin/apt-get");
}

/** Installs packages of the system as root; any other account is told the one line to run. */
export async function aptInstall(
	what: string,
	packages: string[],
): Promise<void> {
	if (process.getuid?.() !== 0)
		throw new StartError(
			`${what} is needed and this account may not install it. Run this once, then start again:\n\n    sudo apt-get install -y ${packages.join(" ")}\n`,
		);
	const install = () =>
		apt(["install", "-y", "--no-install-recommends", ...packages]);
	await step(`Installing ${what} (apt-get)`, async () => {
		if ((await install()).code === 0) return;
		// The lists may be older than what the mirror still has, or not be there at all.
		await apt(["update"]);
		const { code, said } = await install();
		if (code !== 0)
			throw new StartError(`apt-get could not install ${what}:\n${said}`);
	});
}

async function apt(
	args: string[],
): Promise<{ code: number | null; said: string }> {
	const child = spawn("apt-get", args, {
		env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		stdio: ["ignore", "ignore", "pipe"],
	});
	let said = "";
	child.stderr.on("data", (chunk) => {
		said = (said + chunk).slice(-1_000);
	});
	return new Promise((done) => {
		child.once("error", (error) => done({ code: -1, said: error.message }));
		child.once("close", (code) => done({ code, said: said.trim() }));
	});
}
