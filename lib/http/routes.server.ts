import { z } from "zod";
import { route } from "@/lib/http/handle.server";
import { ok, type Result, refuse } from "@/lib/problem";
import { authorizeChannels } from "@/lib/realtime/authorize.server";
import {
	channelAuthInput,
	type PusherAuthInput,
	pusherAuthInput,
} from "@/lib/realtime/input";
import { readMe } from "@/lib/realtime/queries.server";
import type { ChannelAuthView, PusherAuthView } from "@/lib/realtime/view";
import type { Viewer } from "@/lib/viewer";

export const readMeRoute = route({
	isOpenToGuests: true,
	rate: "read",
	run: (viewer) => readMe(viewer),
});

/** Signs channels: many at once, or one in the words of Pusher's own clients. */
export const authorizeChannelsRoute = route({
	isOpenToGuests: true,
	rate: "realtime",
	body: z.union([channelAuthInput, pusherAuthInput]),
	run: async (
		viewer,
		{ body },
	): Promise<Result<ChannelAuthView | PusherAuthView>> =>
		"channels" in body
			? authorizeChannels(viewer, body)
			: authorizeOne(viewer, body),
});

async function authorizeOne(
	viewer: Viewer,
	{ socket_id: socketId, channel_name: name }: PusherAuthInput,
): Promise<Result<PusherAuthView>> {
	const signed = await authorizeChannels(viewer, {
		socketId,
		channels: [name],
	});
	const found = signed.ok ? signed.value.channels[name] : undefined;
	return found ? ok(found) : refuse("not_found");
}
