import { type Result, refuse } from "@/lib/problem";

/**
 * Reads a JSON body of at most `bytesMax`. A larger one is refused from its declared length, or as soon as the
 * stream passes the limit, so memory never holds more than the limit.
 */
export async function readJson(
	request: Request,
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

/** Reads a text body of at most `bytesMax`, refusing a larger one before it is buffered. */
export async function readText(
	request: Request,
	bytesMax: number,
): Promise<Result<string>> {
	if (Number(request.headers.get("content-length") ?? 0) > bytesMax)
		return refuse("too_large", { limit: bytesMax });
	if (!request.body) return { ok: true, value: "" };
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of request.body) {
		bytes += chunk.byteLength;
		if (bytes > bytesMax) return refuse("too_large", { limit: bytesMax });
		chunks.push(chunk);
	}
	return { ok: true, value: Buffer.concat(chunks).toString("utf8") };
}
