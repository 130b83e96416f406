import { nameOf } from "@/components/groups/group-people";
import { Avatar } from "@/components/ui/avatar";
import type { MemberView } from "@/lib/groups/view";
import { mediaUrl } from "@/lib/media/view";
import type { Suggestion } from "./suggestion";

const SUGGESTED_MAX = 8;

/** The members whose name, name here or user name has a word that begins with the query; and everybody, where one may. */
export function suggestPeople(
	members: MemberView[],
	query: string,
	viewerId: string,
	everybody: string,
): Suggestion[] {
	const asked = query.toLowerCase();
	const isAsked = (...names: (string | null)[]) =>
		names.some((name) =>
			[name ?? "", ...(name ?? "").split(/[\s._-]+/)].some((word) =>
				word.toLowerCase().startsWith(asked),
			),
		);
	const found = members.filter(
		({ id, alias, displayName, handle }) =>
			id !== viewerId && isAsked(alias, displayName, handle),
	);
	const isAdmin = members.some(
		({ id, role }) => id === viewerId && role === "admin",
	);
	const all: Suggestion = {
		key: "all",
		insert: "@all ",
		name: everybody,
		sign: <span className="grid size-8 place-items-center text-lg">@</span>,
		hint: "@all",
	};
	return [
		...found.map(suggestionOf),
		...(isAdmin && isAsked("all", everybody) ? [all] : []),
	].slice(0, SUGGESTED_MAX);
}

function suggestionOf(member: MemberView): Suggestion {
	const { id, handle, photoId } = member;
	const name = nameOf(member);
	return {
		key: id,
		insert: `@${handle} `,
		name,
		sign: (
			<Avatar
				id={id}
				name={name}
				photoUrl={photoId && mediaUrl(photoId, "thumbnail")}
				size="small"
			/>
		),
		hint: `@${handle}`,
	};
}
