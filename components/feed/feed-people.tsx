"use client";

import {
	createContext,
	type ReactNode,
	use,
	useCallback,
	useMemo,
	useRef,
	useState,
} from "react";
import { GroupPeopleContext } from "@/components/groups/group-people";
import { useT } from "@/components/i18n/use-t";
import { fetchContacts } from "@/lib/contacts/api.browser";
import type { MembersView } from "@/lib/groups/view";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";

const FriendsContext = createContext({ want: () => {}, known: 0 });

/** `want` fetches the writer's friends, once, to be offered; `known` says how many of them are here. */
export function useFriendsToName(): { want: () => void; known: number } {
	return use(FriendsContext);
}

/** Who may be offered behind an @: the writer's friends. */
export function FriendsToName({ children }: { children: ReactNode }) {
	const [friends, setFriends] = useState<PersonCardView[]>([]);
	const isAsked = useRef(false);
	const want = useCallback(() => {
		if (isAsked.current) return;
		isAsked.current = true;
		void fetchContacts().then((contacts) => {
			if (contacts.ok) setFriends(contacts.value.friends);
			else isAsked.current = false;
		});
	}, []);
	const members = useMemo(() => membersOf(friends), [friends]);
	const known = friends.length;
	const friendsHere = useMemo(() => ({ want, known }), [want, known]);
	return (
		<FriendsContext value={friendsHere}>
			<Named people={friends} members={members}>
				{children}
			</Named>
		</FriendsContext>
	);
}

/** Knows the people whom the words below name, so that their names lead to their pages. */
export function Named({
	people,
	members = null,
	children,
}: {
	people: readonly PersonCardView[];
	members?: MembersView | null;
	children: ReactNode;
}) {
	const t = useT();
	const value = useMemo(() => {
		const known = new Map(people.map((one) => [one.id, one]));
		return {
			...{ members, channel: null, reload: async () => {} },
			personOf: (id: string) => {
				const one = known.get(id);
				if (!one) return { id, name: t.groups.someone, photoUrl: null };
				const { displayName: name, handle, photoId } = one;
				const photoUrl = photoId && mediaUrl(photoId, "thumbnail");
				return { id, name, handle, photoUrl };
			},
		};
	}, [people, members, t]);
	return <GroupPeopleContext value={value}>{children}</GroupPeopleContext>;
}

/** As the suggestions know people; nobody here is an admin of anything, so nobody can call all. */
function membersOf(friends: readonly PersonCardView[]): MembersView {
	const members = friends.map((one) => ({
		...one,
		...{ role: "member" as const, alias: null, joinedAt: "" },
		...{ readSequence: 0, deliveredSequence: 0 },
	}));
	return { version: 0, members, former: [], asked: [], banned: [] };
}
