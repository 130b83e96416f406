import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page its Content-Security-Policy with a nonce of its own. Next reads the nonce from the request header
 * and puts it on the scripts it writes. It decides nothing about who may see what: gates in lib do.
 */
export function proxy(request: NextRequest): NextResponse {
	const nonce = Buffer.from(
		crypto.getRandomValues(new Uint8Array(16)),
	).toString("base64");
	const policy = policyOf(nonce, request.headers.get("host") ?? "");
	const headers = new Headers(request.headers);
	headers.set("content-security-policy", policy);
	const response = NextResponse.next({ request: { headers } });
	response.headers.set("content-security-policy", policy);
	response.headers.set("x-content-type-options", "nosniff");
	response.headers.set("referrer-policy", "same-origin");
	return response;
}

export const config = {
	matcher: [
		{
			// Pages only. What has an own policy or a large body stays out: a body that passes here is cut at 10 MB.
			source:
				"/((?!api/|app/|media/|ingest/|_next/|icons/|sounds/|sw\\.js|sw-push\\.js|sw-share\\.js|share/take|offline|manifest\\.webmanifest|favicon\\.ico).*)",
			missing: [{ type: "header", key: "next-router-prefetch" }],
		},
	],
};

function policyOf(nonce: string, host: string): string {
	const isDevelopment = process.env.NODE_ENV === "development";
	const scripts = ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"];
	// React rebuilds server stack traces with eval, and HMR writes style elements; neither is in a build.
	if (isDevelopment) scripts.push("'unsafe-eval'");
	const styles = isDevelopment
		? ["'self'", "'unsafe-inline'"]
		: ["'self'", `'nonce-${nonce}'`];
	return [
		"default-src 'self'",
		`script-src ${scripts.join(" ")}`,
		`style-src ${styles.join(" ")}`,
		"img-src 'self' data: blob:",
		"media-src 'self' blob:",
		// The tabs' shared worker and the service worker are files of ours: what strict-dynamic trusts is not asked here.
		"worker-src 'self'",
		`connect-src ${["'self'", ...socketsOf(host), ...uploadsTo()].join(" ")}`,
		"frame-ancestors 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"object-src 'none'",
	].join("; ");
}

/** Where the page may open its socket: here ('self' does not cover ws: in older Safari) and where Soketi is told to be. */
function socketsOf(host: string): string[] {
	const sources = /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i.test(host)
		? [`ws://${host}`, `wss://${host}`]
		: [];
	const publicUrl = process.env.PUSHER_PUBLIC_URL;
	if (publicUrl) {
		const { host: soketi } = new URL(publicUrl);
		sources.push(
			`https://${soketi}`,
			`http://${soketi}`,
			`wss://${soketi}`,
			`ws://${soketi}`,
		);
	}
	return sources;
}

/** Where the page may send files besides here: UploadThing's cloud, when its token is set. */
function uploadsTo(): string[] {
	const token = process.env.UPLOADTHING_TOKEN;
	const ingestUrl = process.env.UPLOADTHING_INGEST_URL;
	if (!token) return [];
	if (ingestUrl) return [new URL(ingestUrl).origin];
	try {
		const { regions, ingestHost = "ingest.uploadthing.com" } = JSON.parse(
			atob(token),
		);
		return regions.map((region: string) => `https://${region}.${ingestHost}`);
	} catch {
		// A token that cannot be read takes no files; it need not take the pages down too.
		return [];
	}
}
