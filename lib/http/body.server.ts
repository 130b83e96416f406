import { type Result, refuse } from "@/lib/problem";

/** What a route reads of a request: a web Request has it, and so does the lane's stand-in. */
export type Asked = {
	method: string;
	url: string;
	headers: { get(name: string): string | null };
	body: ReadableStream<Uint8Array> | Iterable<Uint8Array> | null;
};

/**
 * Reads a JSON body of at most `bytesMax`. A larger one is refused from its declared length, or as soon as the
 * stream passes the limit, so memory never holds more than the limit.
 */
export async function readJson(
	request: Pick<Asked, "headers" | "body">,
	bytesMax: number,
): Promise<Result<unknown>> {
	const text = await readText(request, bytesMax);
	if (!text.ok) return text;
	try {
		return { ok: true, value: JSON.parse(text.value) };
	} catch {
		return refuse("invalid");
	}
}

/**
 * Reads a text body of at most `bytesMax`, refusing a larger one before it is buffered. One that breaks off is refused
 * too and not thrown: nobody hears the answer, and a hang-up is nothing to write into a log.
 */
export async function readText(
	request: Pick<Asked, "headers" | "body">,
	bytesMax: number,
): Promise<Result<string>> {
	if (Number(request.headers.get("content-length") ?? 0) > bytesMax)
		return refuse("too_large", { limit: bytesMax });
	if (!request.body) return { ok: true, value: "" };
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	try {
		for await (const chunk of request.body) {
			bytes += chunk.byteLength;
			if (bytes > bytesMax) return refuse("too_large", { limit: bytesMax });
			chunks.push(chunk);
		}
	} catch {
		return refuse("invalid");
	}
	return { ok: true, value: Buffer.concat(chunks).toString("utf8") };
}
