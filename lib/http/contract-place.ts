import { z } from "zod";
import type { ChannelPlaceView } from "@/lib/communities/view";

/** Where a channel stands, as part of its conversation. */
export const place = z.object({
	community: z.object({ id: z.string(), name: z.string() }).nullable(),
	visibility: z.enum(["public", "private"]),
	isLobby: z.boolean(),
}) satisfies z.ZodType<ChannelPlaceView>;
