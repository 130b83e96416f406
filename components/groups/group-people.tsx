"use client";

import { createContext, type ReactNode, use, useEffect, useMemo } from "react";
import { useChannelPeople } from "@/components/communities/use-channel-people";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import type { ConversationView } from "@/lib/conversations/view";
import type { MembersView, MemberView } from "@/lib/groups/view";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";
import { useMembers } from "./use-members";

/** Somebody as they are named in a group: by their name there, when they have one. */
export type Named = {
	id: string;
	name: string;
	photoUrl: string | null;
	handle?: string;
};

type GroupPeople = {
	members: MembersView | null;
	/** Set in a channel, whose members are asked for as they are needed. */
	channel: ConversationView | null;
	reload: () => Promise<void>;
	personOf: (personId: string) => Named;
};

const NOBODY: readonly PersonCardView[] = [];
/** For who knows the people of a page that is no conversation. */
export const GroupPeopleContext = createContext<GroupPeople | null>(null);

/** Knows who is and was in the group that is open, for names and faces beside what they say. */
export function GroupPeopleProvider({
	conversation,
	first,
	seen = NOBODY,
	children,
}: {
	conversation: ConversationView;
	first: MembersView | null;
	/** In a channel: those of whom the page shows something. */
	seen?: readonly PersonCardView[];
	children: ReactNode;
}) {
	const t = useT();
	const { members, reload } = useMembers(conversation, first);
	const { id, other, group, place } = conversation;
	const live = useLive();
	useEffect(() => {
		if (members) live.members.set(id, members);
	}, [live, id, members]);
	const { people, ask } = useChannelPeople(place && id, seen);
	const channel = place ? conversation : null;
	const value = useMemo(() => {
		const known = new Map(
			namesOf(members, other, people).map((person) => [person.id, person]),
		);
		const personOf = (id: string): Named => {
			const person = known.get(id);
			if (person) return person;
			ask(id);
			const name = group?.names[id] ?? t.groups.someone;
			return { id, name, photoUrl: null };
		};
		return { members, channel, reload, personOf };
	}, [members, channel, reload, other, people, ask, group, t]);
	return <GroupPeopleContext value={value}>{children}</GroupPeopleContext>;
}

/** The people of the conversation that is open; only below the provider. */
export function useGroupPeople(): GroupPeople {
	const people = use(GroupPeopleContext);
	if (!people) throw new Error("useGroupPeople needs its provider above it");
	return people;
}

/** The same where there may be no provider, as in a list of messages from everywhere. */
export function usePeopleHere(): GroupPeople | null {
	return use(GroupPeopleContext);
}

/** The name somebody goes by in the group. */
export function nameOf(member: Pick<MemberView, "alias" | "displayName">) {
	return member.alias ?? member.displayName;
}

function namesOf(
	members: MembersView | null,
	other: PersonCardView | null,
	seen: readonly PersonCardView[],
): Named[] {
	const toNamed = (person: PersonCardView, name: string): Named => ({
		id: person.id,
		name,
		photoUrl: person.photoId && mediaUrl(person.photoId, "thumbnail"),
		handle: person.handle,
	});
	return [
		...(other ? [toNamed(other, other.displayName)] : []),
		...seen.map((one) => toNamed(one, one.displayName)),
		...(members?.former ?? []).map((one) => toNamed(one, one.displayName)),
		...(members?.members ?? []).map((one) => toNamed(one, nameOf(one))),
	];
}
