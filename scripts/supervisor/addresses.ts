import { networkInterfaces } from "node:os";
import { renderUnicodeCompact } from "uqr";

/** Where the server can be reached: this machine first, then its addresses on the local network. */
export function addresses(host: string, port: number): string[] {
	const isEverywhere = host === "0.0.0.0" || host === "::";
	if (!isEverywhere)
		return [`http://${host.includes(":") ? `[${host}]` : host}:${port}`];
	const local = Object.values(networkInterfaces())
		.flat()
		.filter((one) => one && !one.internal && one.family === "IPv4")
		.map((one) => `http://${one?.address}:${port}`);
	return [`http://localhost:${port}`, ...local];
}

/** A link as a picture for a phone's camera, drawn with half blocks. */
export function qrCode(link: string): string {
	const picture = renderUnicodeCompact(link, { border: 2 });
	// White on black whatever the terminal's colours are: not every camera reads a negative.
	return process.stdout.isTTY
		? picture.replace(/^.*$/gm, "\x1b[97;40m$&\x1b[0m")
		: picture;
}
