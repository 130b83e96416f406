import {
	and,
	asc,
	desc,
	eq,
	isNotNull,
	isNull,
	lt,
	or,
	sql,
} from "drizzle-orm";
import { database } from "@/db/client";
import {
	channels,
	communities,
	communityBans,
	communityMembers,
} from "@/db/schema/communities";
import { conversations, members } from "@/db/schema/conversations";
import { groups } from "@/db/schema/groups";
import {
	accessChannel,
	accessCommunity,
} from "@/lib/communities/access.server";
import type { CommunitiesQuery } from "@/lib/communities/input";
import { lobby } from "@/lib/communities/lobby.server";
import { leads, leadsChannel } from "@/lib/communities/rules";
import type {
	ChannelCardView,
	CommunitiesView,
	CommunityCardView,
	CommunityPageView,
	CommunityView,
} from "@/lib/communities/view";
import { CHANNELS_PER_COMMUNITY_MAX, CONTACTS_MAX } from "@/lib/limits";
import { escapeLike, SEARCH_COLLATION } from "@/lib/people/search";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Where one finds conversations to enter: the lobby, the viewer's own communities, and the first page of the public ones. */
export async function readCommunities(
	viewer: Viewer,
): Promise<CommunitiesView> {
	const [hall, mine, listed] = await Promise.all([
		lobby().then((id) => readChannelCard(viewer, id)),
		readMine(viewer),
		readListed(viewer, { search: "", limit: 20 }),
	]);
	return { lobby: hall.ok ? hall.value : null, mine, listed };
}

/**
 * A page of the public communities, largest first. With a search term: those whose name, about or public channels hold it, with
 * the channels that it found. Private ones and those that the viewer is banned from never show. One query, two when searching.
 */
export async function listCommunities(
	viewer: Viewer,
	query: CommunitiesQuery,
): Promise<Result<CommunityPageView>> {
	return ok(await readListed(viewer, query));
}

async function readListed(
	viewer: Viewer,
	{ search, after, limit }: CommunitiesQuery,
): Promise<CommunityPageView> {
	const rows = await selectCards(viewer)
		.where(
			and(
				eq(communities.isPublic, true),
				isNull(communityBans.personId),
				search ? matches(search) : undefined,
				after &&
					or(
						lt(communities.memberCount, after.memberCount),
						and(
							eq(communities.memberCount, after.memberCount),
							lt(communities.id, after.id),
						),
					),
			),
		)
		.orderBy(desc(communities.memberCount), desc(communities.id))
		.limit(limit + 1);
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	const found = search
		? await readFound(
				page.map(({ id }) => id),
				search,
			)
		: [];
	return {
		communities: page.map((row) => ({
			...row,
			found: found
				.filter(({ communityId }) => communityId === row.id)
				.map(({ id, name }) => ({ id, name })),
		})),
		next: rows.length > limit && last ? `${last.memberCount}_${last.id}` : null,
	};
}

/** One community with the channels that the viewer may enter. Refuses `not_found` what is hidden from them. */
export async function readCommunity(
	viewer: Viewer,
	id: string,
): Promise<Result<CommunityView>> {
	const access = await accessCommunity(viewer, id, "see");
	if (!access.ok) return access;
	const { isBanned: _, ...community } = access.value;
	const mayLead = leads(community.role);
	const rows = await selectChannels(viewer)
		.where(
			and(
				eq(channels.communityId, id),
				mayLead
					? undefined
					: or(eq(channels.visibility, "public"), isNotNull(members.personId)),
			),
		)
		.orderBy(asc(channels.position), asc(channels.conversationId))
		.limit(CHANNELS_PER_COMMUNITY_MAX);
	return ok({
		...community,
		channels: rows.map((row) => ({
			...row,
			isMember: Boolean(row.isMember),
			mayLead,
		})),
	});
}

/** One channel as it stands in lists. Refuses `not_found` what is hidden from the viewer. */
export async function readChannelCard(
	viewer: Viewer,
	id: string,
): Promise<Result<ChannelCardView>> {
	const access = await accessChannel(viewer, id, "see");
	if (!access.ok) return access;
	const { name, topic, category, visibility, memberCount, onlyAdminsWrite } =
		access.value;
	return ok({
		id,
		name,
		topic,
		category,
		visibility,
		memberCount,
		onlyAdminsWrite,
		isMember: access.value.isMember,
		mayLead: leadsChannel(access.value),
	});
}

async function readMine(viewer: Viewer): Promise<CommunityCardView[]> {
	const rows = await selectCards(viewer)
		.where(isNotNull(communityMembers.personId))
		.orderBy(asc(communities.name), asc(communities.id))
		.limit(CONTACTS_MAX);
	return rows.map((row) => ({ ...row, found: [] }));
}

function selectCards({ personId }: Viewer) {
	return database()
		.select({
			id: communities.id,
			name: communities.name,
			about: communities.about,
			photoId: communities.photoId,
			isPublic: communities.isPublic,
			memberCount: communities.memberCount,
			role: communityMembers.role,
		})
		.from(communities)
		.leftJoin(
			communityMembers,
			and(
				eq(communityMembers.communityId, communities.id),
				eq(communityMembers.personId, personId),
			),
		)
		.leftJoin(
			communityBans,
			and(
				eq(communityBans.communityId, communities.id),
				eq(communityBans.personId, personId),
			),
		);
}

function selectChannels({ personId }: Viewer) {
	return database()
		.select({
			id: channels.conversationId,
			name: groups.name,
			topic: groups.topic,
			category: channels.category,
			visibility: channels.visibility,
			memberCount: conversations.memberCount,
			onlyAdminsWrite: conversations.onlyAdminsWrite,
			isMember: sql<number>`${members.personId} is not null`,
		})
		.from(channels)
		.innerJoin(conversations, eq(conversations.id, channels.conversationId))
		.innerJoin(groups, eq(groups.conversationId, channels.conversationId))
		.leftJoin(
			members,
			and(
				eq(members.conversationId, channels.conversationId),
				eq(members.personId, personId),
			),
		);
}

/** The public channels of these communities whose name or topic holds the term. */
function readFound(ids: string[], search: string) {
	if (ids.length === 0) return [];
	return database()
		.select({
			id: channels.conversationId,
			communityId: channels.communityId,
			name: groups.name,
		})
		.from(channels)
		.innerJoin(groups, eq(groups.conversationId, channels.conversationId))
		.where(
			and(
				sql`${channels.communityId} in ${ids}`,
				eq(channels.visibility, "public"),
				holds(search, groups.name, groups.topic),
			),
		)
		.orderBy(asc(channels.position), asc(channels.conversationId));
}

function matches(search: string) {
	return or(
		holds(search, communities.name, communities.about),
		sql`exists (select 1 from ${channels} join ${groups} on ${groups.conversationId} = ${channels.conversationId}
			where ${channels.communityId} = ${communities.id} and ${channels.visibility} = 'public'
				and ${holds(search, groups.name, groups.topic)})`,
	);
}

type Text =
	| typeof communities.name
	| typeof communities.about
	| typeof groups.name
	| typeof groups.topic;

/** Whether one of these holds the term; accents and letter case do not matter. */
function holds(search: string, ...texts: Text[]) {
	const pattern = `%${escapeLike(search)}%`;
	return or(
		...texts.map(
			(text) =>
				sql`${text} collate ${sql.raw(SEARCH_COLLATION)} like ${pattern}`,
		),
	);
}
