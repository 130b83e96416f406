import { pusher } from "@/lib/realtime/publish.server";

/**
 * The names of all channels with this prefix that somebody holds now, as Soketi says. Throws when Soketi cannot be
 * asked or answers with an error: unknown is not the same as empty.
 */
export async function occupiedChannels(prefix: string): Promise<Set<string>> {
	const response = await pusher().get({
		path: "/channels",
		params: { filter_by_prefix: prefix },
	});
	const body = (await response.json()) as {
		channels?: Record<string, unknown>;
		error?: unknown;
		code?: unknown;
	};
	// Soketi answers 200 for errors too.
	if (body.error || !body.channels)
		throw Object.assign(new Error("refused by the realtime server"), {
			code: `SOKETI_${body.code}`,
		});
	return new Set(Object.keys(body.channels));
}
