import { z } from "zod";
import { CHANNELS_PER_AUTH_MAX } from "@/lib/limits";

const socketId = z.string("invalid").regex(/^\d{1,20}\.\d{1,20}$/, "invalid");
const channelName = z.string("invalid").max(200, "invalid");

/** A socket asks for many channels at once. */
export const channelAuthInput = z.object({
	socketId,
	channels: z.array(channelName).max(CHANNELS_PER_AUTH_MAX, "too_long"),
});
export type ChannelAuthInput = z.infer<typeof channelAuthInput>;

/** The same for one channel, in the words of Pusher's own clients. */
export const pusherAuthInput = z.object({
	socket_id: socketId,
	channel_name: channelName,
});

/** Signing a socket in: `socket_id` from pusher-js, `socketId` from whoever speaks the words of our contract. */
export const userAuthInput = z.union([
	z.object({ socketId }),
	z
		.object({ socket_id: socketId })
		.transform((body) => ({ socketId: body.socket_id })),
]);
export type PusherAuthInput = z.infer<typeof pusherAuthInput>;
