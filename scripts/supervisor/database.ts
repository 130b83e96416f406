import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { StartError } from "@/scripts/explain.mjs";
import {
	findMariadb,
	type MariadbBinaries,
} from "@/scripts/services/mariadb-files";
import { step } from "@/scripts/terminal.mjs";

/** The server's programs alone: Debian's `mariadb-server` would also start a MariaDB of its own at each boot. */
const PACKAGES = ["mariadb-server-core", "mariadb-client-core"];

/** The MariaDB of this machine; installs it where that is a matter of one command and we may, else says what to do. */
export async function obtainMariadb(): Promise<MariadbBinaries> {
	const found = findMariadb();
	if (found) return found;
	const hasApt = existsSync("/usr/bin/apt-get");
	if (!hasApt)
		throw new StartError(
			`MariaDB 10.11 or newer is needed and was not found.\n${process.platform === "darwin" ? "Install it with: brew install mariadb" : "Install it with your system's packages (Fedora: sudo dnf install mariadb-server, Arch: sudo pacman -S mariadb)"}\nor set DATABASE_URL to one that runs elsewhere. Then start again.`,
		);
	if (process.getuid?.() !== 0)
		throw new StartError(
			`MariaDB is needed and this account may not install it. Run this once, then start again:\n\n    sudo apt-get install -y ${PACKAGES.join(" ")}\n`,
		);
	await step("Installing MariaDB (apt-get)", aptInstall);
	const installed = findMariadb();
	if (!installed)
		throw new StartError(
			"The MariaDB of this system is older than 10.11. Use Debian or Raspberry Pi OS 12 or newer, or set DATABASE_URL.",
		);
	return installed;
}

function aptInstall(): void {
	const install = () =>
		spawnSync(
			"apt-get",
			["install", "-y", "--no-install-recommends", ...PACKAGES],
			{
				env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
				encoding: "utf8",
			},
		);
	if (install().status === 0) return;
	// The lists may be older than what the mirror still has, or not be there at all.
	spawnSync("apt-get", ["update"], { stdio: "ignore" });
	const second = install();
	if (second.status !== 0)
		throw new StartError(
			`apt-get could not install MariaDB:\n${second.stderr.trim().split("\n").slice(-6).join("\n")}`,
		);
}
