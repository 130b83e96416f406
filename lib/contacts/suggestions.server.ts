import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { SuggestionView } from "@/lib/contacts/circles";
import { friendsOf } from "@/lib/contacts/circles.server";
import type { Viewer } from "@/lib/viewer";

const SUGGESTIONS_MAX = 6;
/** Of a large community this many are looked at: a handful is shown, and ten thousand would take longer than the page. */
const LOOKED_AT_MAX = 500;

type Row = SuggestionView & { mutual: number | string };

/**
 * People the viewer may know: friends of their friends first, then who is in a community with them, in one query. Nobody
 * with whom something stands already: a friendship, a request in either direction, even a declined one, a follow, or a
 * block in either direction, which it cannot tell; and nobody who keeps out of the directory.
 */
export async function readSuggestions({
	personId,
}: Viewer): Promise<SuggestionView[]> {
	const [rows] = await database().execute(sql`
		with mine as (${friendsOf(personId)}),
		known as (
			select f.high_id as id, 1 as mutual, null as community_id from mine
				join friendships f on f.low_id = mine.id and f.state = 'friends'
			union all
			select f.low_id, 1, null from mine join friendships f on f.high_id = mine.id and f.state = 'friends'
			union all
			(select other.person_id, 0, own.community_id from community_members own
				join community_members other on other.community_id = own.community_id
				where own.person_id = ${personId} limit ${LOOKED_AT_MAX})
		),
		chosen as (
			select known.id, sum(known.mutual) as mutual, max(known.community_id) as community_id from known
			where known.id <> ${personId}
				and exists (select 1 from people l where l.id = known.id and l.is_listed)
				and not exists (select 1 from friendships f where f.low_id = known.id and f.high_id = ${personId})
				and not exists (select 1 from friendships f where f.low_id = ${personId} and f.high_id = known.id)
				and not exists (select 1 from blocks b where b.blocker_id = ${personId} and b.blocked_id = known.id)
				and not exists (select 1 from blocks b where b.blocker_id = known.id and b.blocked_id = ${personId})
				and not exists (select 1 from follows f where f.follower_id = ${personId} and f.followed_id = known.id)
				and not exists (select 1 from withheld_follows f where f.follower_id = ${personId} and f.followed_id = known.id)
			group by known.id
			order by mutual desc, count(known.community_id) desc, known.id limit ${SUGGESTIONS_MAX}
		)
		select p.id, p.handle, p.display_name as displayName, p.photo_id as photoId, chosen.mutual, c.name as community
		from chosen join people p on p.id = chosen.id and p.role not in ('guest', 'gone')
		left join communities c on c.id = chosen.community_id
		order by chosen.mutual desc, p.id`);
	return (rows as unknown as Row[]).map(({ mutual, ...rest }) => ({
		...rest,
		mutual: Number(mutual),
	}));
}
