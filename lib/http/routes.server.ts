import { type RouteHandler, route } from "@/lib/http/handle.server";
import { ok, refuse } from "@/lib/problem";
import { authorizeChannels } from "@/lib/realtime/authorize.server";
import { channelAuthInput, pusherAuthInput } from "@/lib/realtime/input";
import { readMe } from "@/lib/realtime/queries.server";

export const readMeRoute = route({
	rate: "read",
	run: (viewer) => readMe(viewer),
});

const authorizeMany = route({
	rate: "realtime",
	body: channelAuthInput,
	run: (viewer, { body }) => authorizeChannels(viewer, body),
});

const authorizeOne = route({
	rate: "realtime",
	body: pusherAuthInput,
	run: async (viewer, { body }) => {
		const { socket_id: socketId, channel_name: name } = body;
		const signed = await authorizeChannels(viewer, {
			socketId,
			channels: [name],
		});
		const found = signed.ok ? signed.value.channels[name] : undefined;
		return found
			? ok({ auth: found.auth, channel_data: found.channelData })
			: refuse("not_found");
	},
});

/** Signs channels: many at once as JSON, or one in the form that Pusher's own clients send. */
export const authorizeChannelsRoute: RouteHandler = (request, context) => {
	const type = request.headers.get("content-type") ?? "";
	return type.startsWith("application/x-www-form-urlencoded")
		? authorizeOne(request, context)
		: authorizeMany(request, context);
};
