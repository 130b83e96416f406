import { z } from "zod";
import {
	channelInviteInput,
	communityInviteParams,
	communityJoinParams,
	communityParams,
} from "@/lib/communities/input";
import type { ChannelInviteView } from "@/lib/communities/view";
import { guestParams } from "@/lib/guests/input";
import type { GuestView } from "@/lib/guests/view";
import type { Operation } from "@/lib/http/contract";
import { invite } from "@/lib/http/contract-groups";

const channelInvite = z.object({
	...invite.shape,
	allowsGuests: z.boolean(),
}) satisfies z.ZodType<ChannelInviteView>;

const guest = z
	.object({ id: z.string(), name: z.string(), expiresAt: z.string() })
	.meta({ id: "Guest" }) satisfies z.ZodType<GuestView>;

/** Links into one channel, and who came by one for a while. */
export const GUESTS_CONTRACT: Operation[] = [
	{
		method: "get",
		path: "/api/channels/{id}/invites",
		name: "listChannelInvites",
		summary: "A channel's links, newest first. For moderators.",
		params: communityParams,
		response: z.array(channelInvite),
		refusals: [403, 404],
	},
	{
		method: "post",
		path: "/api/channels/{id}/invites",
		name: "createChannelInvite",
		summary:
			"A new link into a channel, which brings guests too if it says so. For moderators.",
		params: communityParams,
		body: channelInviteInput,
		response: channelInvite,
		refusals: [403, 404, 413],
	},
	{
		method: "post",
		path: "/api/channels/{id}/invites/{inviteId}/revoke",
		name: "revokeChannelInvite",
		summary: "Shut a link for good. For moderators.",
		params: communityInviteParams,
		response: z.null(),
		refusals: [403, 404],
	},
	{
		method: "post",
		path: "/api/join/channel/{token}",
		name: "joinChannelByInvite",
		summary:
			"Enter a channel by a link, and join its community by that; a guest the channel alone.",
		params: communityJoinParams,
		response: z.object({ conversationId: z.string() }),
		refusals: [403, 404, 409],
	},
	{
		method: "get",
		path: "/api/guests",
		name: "listGuests",
		summary: "The guests who are here. For the owner and moderators.",
		response: z.array(guest),
		refusals: [404],
	},
	{
		method: "post",
		path: "/api/guests/{personId}/end",
		name: "endGuestVisit",
		summary: "End a guest's visit. For the owner and moderators.",
		params: guestParams,
		response: z.null(),
		refusals: [404],
	},
];
