import { StartError } from "@/scripts/explain.mjs";
import { aptInstall, hasApt } from "@/scripts/services/apt";
import {
	findMariadb,
	type MariadbBinaries,
} from "@/scripts/services/mariadb-files";

/** The server's programs alone: Debian's `mariadb-server` would also start a MariaDB of its own at each boot. */
const PACKAGES = ["mariadb-server-core", "mariadb-client-core"];

/** The MariaDB of this machine; installs it where that is a matter of one command and we may, else says what to do. */
export async function obtainMariadb(): Promise<MariadbBinaries> {
	const found = findMariadb();
	if (found) return found;
	if (!hasApt())
		throw new StartError(
			`MariaDB 10.11 or newer is needed and was not found.\n${process.platform === "darwin" ? "Install it with: brew install mariadb" : "Install it with your system's packages (Fedora: sudo dnf install mariadb-server, Arch: sudo pacman -S mariadb)"}\nor set DATABASE_URL to one that runs elsewhere. Then start again.`,
		);
	await aptInstall("MariaDB", PACKAGES);
	const installed = findMariadb();
	if (!installed)
		throw new StartError(
			"The MariaDB of this system is older than 10.11. Use Debian or Raspberry Pi OS 12 or newer, or set DATABASE_URL.",
		);
	return installed;
}
