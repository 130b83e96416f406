import { createHmac, timingSafeEqual } from "node:crypto";
import { config } from "@/lib/config.server";

/**
 * The key that signs between UploadThing's server and our ingest, both in this process. Derived from the secret of
 * the installation, so there is nothing more to keep or to set.
 */
export function ingestKey(): string {
	const digest = createHmac("sha256", config.authSecret())
		.update("chit-chat media ingest")
		.digest("hex");
	return `sk_live_${digest}`;
}

/** The token by which UploadThing's server knows our ingest: same form as one of its cloud's. */
export function ingestToken(): string {
	const token = { apiKey: ingestKey(), appId: "chit-chat", regions: ["here"] };
	return Buffer.from(JSON.stringify(token)).toString("base64");
}

/** UploadThing's signature of a text. */
export function sign(text: string): string {
	const digest = createHmac("sha256", ingestKey()).update(text).digest("hex");
	return `hmac-sha256=${digest}`;
}

/** Whether two secrets are equal, in a time that tells nothing. */
export function isSame(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}

/** What a presigned URL says, once its signature has been believed. */
export type Presigned = { fileKey: string; attachmentId: string };

/**
 * Reads a presigned URL of ours. The signature covers the whole address as the browser was given it, so the raw
 * query is checked, before anything is decoded. Refuses a forged one ("forged") and one that is too old ("expired").
 */
export function readPresigned(
	request: Request,
	nowMs: number = Date.now(),
): Presigned | "forged" | "expired" {
	const { pathname, search } = new URL(request.url);
	const cut = search.lastIndexOf("&signature=");
	if (cut < 0) return "forged";
	const signature = decode(search.slice(cut + 11));
	const isOurs = originsOf(request).some((origin) =>
		isSame(sign(`${origin}${pathname}${search.slice(0, cut)}`), signature),
	);
	if (!isOurs) return "forged";
	const query = new URLSearchParams(search);
	if (!(Number(query.get("expires")) > nowMs)) return "expired";
	return {
		fileKey: decode(pathname.split("/").pop() ?? ""),
		attachmentId: decode(query.get("x-ut-custom-id") ?? ""),
	};
}

/** A lone "%" is no reason to fail: it is simply nothing that we signed. */
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return "";
	}
}

/** Under which origins this request may have been signed: the host it came to, by either scheme (a proxy may end TLS). */
function originsOf(request: Request): string[] {
	const host =
		request.headers.get("x-forwarded-host") ?? request.headers.get("host");
	return host ? [`http://${host}`, `https://${host}`] : [];
}
