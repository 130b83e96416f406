import { Avatar } from "@/components/ui/avatar";
import type { MemberView } from "@/lib/groups/view";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";
import type { Suggestion } from "./suggestion";

export const SUGGESTED_MAX = 8;

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
	return [
		...found.map(suggestionOf),
		...(isAdmin && isAsked("all", everybody) ? [allOf(everybody)] : []),
	].slice(0, SUGGESTED_MAX);
}

/** Somebody as they are offered. */
export function suggestionOf(
	member: PersonCardView & { alias?: string | null },
): Suggestion {
	const { id, handle, photoId } = member;
	const name = member.alias ?? member.displayName;
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

/** Everybody, where one may call them. */
export function allOf(everybody: string): Suggestion {
	return {
		key: "all",
		insert: "@all ",
		name: everybody,
		sign: <span className="grid size-8 place-items-center text-lg">@</span>,
		hint: "@all",
	};
}
