import { z } from "zod";
import {
	circleParams,
	circleQuery,
	type FollowsView,
} from "@/lib/contacts/circles";
import type { ContactsView } from "@/lib/contacts/view";
import type { Operation } from "@/lib/http/contract";
import { AUDIENCES, FIELDS } from "@/lib/people/fields";
import { directoryQuery, handleParams } from "@/lib/people/search";
import type {
	DirectoryPageView,
	PersonCardView,
	PresenceView,
	ProfileView,
} from "@/lib/people/view";

const card = {
	id: z.string(),
	handle: z.string(),
	displayName: z.string(),
	photoId: z.string().nullable(),
};
const person = z.object(card) satisfies z.ZodType<PersonCardView>;
const presence = z.object({
	status: z.enum(["online", "away", "offline"]),
	lastSeenOn: z.string().nullable(),
}) satisfies z.ZodType<PresenceView>;
const relation = z.enum(["self", "none", "sent", "received", "friends"]);

const directoryPage = z.object({
	people: z.array(
		z.object({ ...card, relation, presence: presence.nullable() }),
	),
	next: z.string().nullable(),
}) satisfies z.ZodType<DirectoryPageView>;

const profile = z.object({
	...card,
	fields: z.partialRecord(z.enum(FIELDS), z.string()),
	audiences: z.partialRecord(z.enum(FIELDS), z.enum(AUDIENCES)).nullable(),
	relation,
	isBlocked: z.boolean(),
	presence: presence.nullable(),
	joinedOn: z.string(),
}) satisfies z.ZodType<ProfileView>;

const follows = z.object({
	isFollowing: z.boolean(),
	followers: z.number(),
	following: z.number(),
	mutual: z.number().nullable(),
}) satisfies z.ZodType<FollowsView>;

const request = z.object({ ...card, sentOn: z.string() });
const contacts = z.object({
	friends: z.array(z.object({ ...card, presence: presence.nullable() })),
	received: z.array(request),
	sent: z.array(request),
	blocked: z.array(person),
}) satisfies z.ZodType<ContactsView>;

/** The part of the contract about people: reads, for scripts; what changes them are server actions of the pages. */
export const PEOPLE_CONTRACT: Operation[] = [
	{
		method: "get",
		path: "/api/people",
		name: "listPeople",
		summary:
			"A page of all members by name, or of those whose name or handle holds `search`; go on with `after` from `next`.",
		query: directoryQuery,
		response: directoryPage,
	},
	{
		method: "get",
		path: "/api/people/{handle}",
		name: "readProfile",
		summary: "A person's profile, as the viewer may see it.",
		params: handleParams,
		response: profile,
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/people/{handle}/follows",
		name: "readFollows",
		summary:
			"Whether the viewer follows a person, and how many follow them, are followed by them, and are friends of both.",
		params: handleParams,
		response: follows,
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/people/{handle}/circles/{circle}",
		name: "listCircle",
		summary:
			"A page of a person's followers, of whom they follow, or of the friends they have in common with the viewer, newest first; go on with `after` from `next`.",
		params: circleParams,
		query: circleQuery,
		response: directoryPage,
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/contacts",
		name: "readContacts",
		summary: "Friends with presence, requests in both directions, and blocks.",
		response: contacts,
	},
];
