import { z } from "zod";
import {
	groupInviteInput,
	idInput,
	nameInput,
	personIdsInput,
	photoInput,
	topicInput,
} from "@/lib/groups/input";
import {
	CHANNEL_CATEGORY_LENGTH_MAX,
	CHANNELS_PER_COMMUNITY_MAX,
	COMMUNITY_ABOUT_LENGTH_MAX,
	PAGE_LENGTH_MAX,
	PERSON_SEARCH_LENGTH_MAX,
} from "@/lib/limits";
import { displayNameProblem } from "@/lib/people/rules";
import { foldSearch } from "@/lib/people/search";

export const communityParams = z.object({ id: idInput });
export const communityPersonParams = z.object({
	id: idInput,
	personId: idInput,
});
export const communityInviteParams = z.object({
	id: idInput,
	inviteId: idInput,
});
export const channelInviteInput = groupInviteInput.extend({
	allowsGuests: z.boolean("invalid").default(false),
});
export type ChannelInviteInput = z.infer<typeof channelInviteInput>;

export const communityJoinParams = z.object({ token: z.string().max(100) });

/** Some lines; what deceives in names deceives here. */
const aboutInput = z
	.string("invalid")
	.transform((text) => text.replaceAll("\r\n", "\n").trim())
	.pipe(
		z
			.string()
			.max(COMMUNITY_ABOUT_LENGTH_MAX, "too_long")
			.refine(
				(text) => text === "" || !displayNameProblem(text.replace(/\n/g, " ")),
				"invalid",
			),
	);

/** A heading over channels; empty: under none. */
const categoryInput = z
	.string("invalid")
	.transform((text) => text.replace(/\s+/g, " ").trim())
	.pipe(
		z
			.string()
			.max(CHANNEL_CATEGORY_LENGTH_MAX, "too_long")
			.refine((text) => text === "" || !displayNameProblem(text), "invalid"),
	);

const visibilityInput = z.enum(["public", "private"], "invalid");

/** A new community; `channel` is what its first channel is called. */
export const createCommunityInput = z.object({
	name: nameInput,
	about: aboutInput.default(""),
	photo: idInput.optional(),
	isPublic: z.boolean("invalid").default(false),
	channel: nameInput,
});
export type CreateCommunityInput = z.infer<typeof createCommunityInput>;

/** What changes about a community; what is left out stays. */
export const editCommunityInput = z.object({
	name: nameInput.optional(),
	about: aboutInput.optional(),
	photo: photoInput.optional(),
	isPublic: z.boolean("invalid").optional(),
});
export type EditCommunityInput = z.infer<typeof editCommunityInput>;

export const createChannelInput = z.object({
	name: nameInput,
	topic: topicInput.default(""),
	category: categoryInput.default(""),
	visibility: visibilityInput.default("public"),
	onlyAdminsWrite: z.boolean("invalid").default(false),
});
export type CreateChannelInput = z.infer<typeof createChannelInput>;

/** What changes about a channel; what is left out stays. */
export const editChannelInput = z.object({
	name: nameInput.optional(),
	topic: topicInput.optional(),
	category: categoryInput.optional(),
	visibility: visibilityInput.optional(),
	onlyAdminsWrite: z.boolean("invalid").optional(),
});
export type EditChannelInput = z.infer<typeof editChannelInput>;

/** The channels in the order they are to stand in; those left out come after. */
export const orderInput = z.object({
	channelIds: z
		.array(idInput, "invalid")
		.max(CHANNELS_PER_COMMUNITY_MAX, "too_long"),
});
export type OrderInput = z.infer<typeof orderInput>;

/** What is done with somebody's place in a community; "forget" lifts a ban. */
export const communityStepInput = z.object({
	step: z.enum(
		["owner", "moderator", "member", "remove", "ban", "forget"],
		"invalid",
	),
});
export type CommunityStepInput = z.infer<typeof communityStepInput>;

/** What is done with somebody's place in a channel. Banning is for the lobby; a community bans as a whole. */
export const channelStepInput = z.object({
	step: z.enum(["remove", "ban", "forget"], "invalid"),
});
export type ChannelStepInput = z.infer<typeof channelStepInput>;

export const addToChannelInput = z.object({
	personIds: personIdsInput.refine((ids) => ids.length > 0, "empty"),
});
export type AddToChannelInput = z.infer<typeof addToChannelInput>;

/** Whose names are asked for: at most a page of messages has so many. */
export const channelPeopleInput = z.object({
	ids: z
		.string()
		.max(PAGE_LENGTH_MAX * 37)
		.transform((ids) => [
			...new Set(ids.split(",").map((id) => id.toLowerCase())),
		])
		.pipe(z.array(z.uuid("invalid")).max(PAGE_LENGTH_MAX, "too_long")),
});
export type ChannelPeopleInput = z.infer<typeof channelPeopleInput>;

/** What may be asked of the directory of communities. A page goes on after the size and id of its last. */
export const communitiesQuery = z.object({
	search: z
		.string()
		.max(PERSON_SEARCH_LENGTH_MAX, "too_long")
		.default("")
		.transform(foldSearch),
	after: z
		.string()
		.regex(/^\d{1,9}_[0-9a-f-]{36}$/, "invalid")
		.transform((cursor) => {
			const [memberCount, id = ""] = cursor.split("_");
			return { memberCount: Number(memberCount), id };
		})
		.optional(),
	limit: z.coerce
		.number()
		.int("invalid")
		.min(1, "invalid")
		.transform((limit) => Math.min(limit, PAGE_LENGTH_MAX))
		.default(20),
});
export type CommunitiesQuery = z.infer<typeof communitiesQuery>;
