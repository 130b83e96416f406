import { sharedAddress } from "@/lib/messages/shared";

/** What is shared is a short note; a body larger than this has files in it. */
const BYTES_MAX = 100_000;

/**
 * Where the form of another app arrives when no service worker was there to take it (`public/sw-share.js`): the words go
 * on in the address, files are told to be lost. It keeps nothing and knows nobody.
 */
export async function POST(request: Request): Promise<Response> {
	const bytes = Number(request.headers.get("content-length") ?? Infinity);
	const form =
		bytes <= BYTES_MAX ? await request.formData().catch(() => null) : null;
	return new Response(null, {
		status: 303,
		headers: { location: sharedAddress(form), "cache-control": "no-store" },
	});
}
