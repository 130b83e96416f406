import { route } from "@/lib/http/handle.server";
import { ok } from "@/lib/problem";
import { userAuthInput } from "@/lib/realtime/input";
import { authenticateSocket } from "@/lib/realtime/user-auth.server";

export const POST = route({
	isOpenToGuests: true,
	rate: "realtime",
	body: userAuthInput,
	run: async (viewer, { body }) =>
		ok(authenticateSocket(viewer, body.socketId)),
});
