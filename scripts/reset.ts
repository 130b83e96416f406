import { parseArgs } from "node:util";
import { closeDatabase } from "@/db/client";
import { canonicalHandle } from "@/lib/people/handle";
import { makeResetFromConsole } from "@/lib/resets/commands.server";
import { addresses, qrCode } from "@/scripts/supervisor/addresses";
import { readSettings } from "@/scripts/supervisor/settings";

/**
 * `npm run reset -- <user name>`: prints a link with which that person sets a new password, also the owner's own. With
 * `--thorough` it also turns the second step off and removes the passkeys.
 */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		args: process.argv.slice(2).filter((arg) => arg !== "--"),
		options: { thorough: { type: "boolean", default: false } },
		allowPositionals: true,
	});
	const [typed] = positionals;
	if (!typed) return refuse("Whose? npm run reset -- <user name> [--thorough]");
	const handle = canonicalHandle(typed.replace(/^@/, ""));
	const path = await makeResetFromConsole(handle, values.thorough);
	if (!path) return refuse(`Nobody here has the user name ${handle}.`);
	const { host, port } = readSettings(process.cwd());
	const links = addresses(host, port).map((address) => address + path);
	console.log(
		`\n${handle} sets a new password by this link, once, within 60 minutes:\n`,
	);
	for (const link of links) console.log(`    ${link}`);
	console.log(`\n${qrCode(links[1] ?? links[0] ?? "")}`);
}

function refuse(text: string): void {
	console.error(`✗ ${text}`);
	process.exitCode = 1;
}

await main();
await closeDatabase();
