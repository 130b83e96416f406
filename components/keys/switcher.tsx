"use client";

import { usePathname, useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import {
	conversationName,
	isFoundBy,
} from "@/components/conversations/conversation-name";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { usePeopleSearch } from "@/components/groups/use-people-search";
import { useT } from "@/components/i18n/use-t";
import { useConversations } from "@/components/realtime/use-live";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { openDirect } from "@/lib/conversations/api.browser";
import type { ConversationView } from "@/lib/conversations/view";
import { problemText } from "@/lib/i18n/problem-text";
import { PERSON_SEARCH_LENGTH_MAX } from "@/lib/limits";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";
import type { Result } from "@/lib/problem";
import { useKeyWords } from "./words";

const CHATS_MAX = 8;
const PEOPLE_MAX = 5;

/** Where one can go: a chat there is, or a person to begin one with. */
type Place = {
	id: string;
	name: string;
	hint: string;
	face: React.ReactNode;
	find: () => Promise<Result<{ id: string }>>;
};

/** Leads to a chat or a person by a few letters. Without any it offers the last chats, so that Enter goes to the one before. */
export function Switcher({ onClose }: { onClose: () => void }) {
	const own = useKeyWords();
	const id = useId();
	const [words, setWords] = useState("");
	const [at, setAt] = useState(0);
	const places = usePlaces(words);
	const chosen = Math.min(at, places.length - 1);
	const go = useGo(onClose);
	const onKeyDown = (event: KeyboardEvent) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		const place = places[chosen];
		if (event.nativeEvent.isComposing || !place) return;
		if (!step && event.key !== "Enter") return;
		event.preventDefault();
		if (step) setAt((chosen + step + places.length) % places.length);
		else void go(place);
	};
	return (
		<Dialog open onOpenChange={onClose} title={own.switcher}>
			<input
				autoFocus
				role="combobox"
				aria-label={own.switcherLabel}
				aria-expanded={places.length > 0}
				aria-controls={id}
				aria-autocomplete="list"
				aria-activedescendant={
					places.length > 0 ? `${id}-${chosen}` : undefined
				}
				autoComplete="off"
				spellCheck={false}
				maxLength={PERSON_SEARCH_LENGTH_MAX}
				placeholder={own.switcherLabel}
				value={words}
				onChange={(event) => {
					setWords(event.target.value);
					setAt(0);
				}}
				onKeyDown={onKeyDown}
				className="min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base placeholder:text-ink-soft"
			/>
			<Places id={id} places={places} chosen={chosen} onChoose={go} />
			<p role="status" className="text-ink-soft text-sm">
				{words && places.length === 0 ? own.nobodyFound : own.switcherHint}
			</p>
		</Dialog>
	);
}

function Places({
	id,
	places,
	chosen,
	onChoose,
}: {
	id: string;
	places: Place[];
	chosen: number;
	onChoose: (place: Place) => void;
}) {
	const own = useKeyWords();
	return (
		<div
			id={id}
			role="listbox"
			aria-label={own.switcher}
			className="pane-scroll -mx-2 max-h-80"
		>
			{places.map((place, index) => (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
				// biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
				<div
					key={place.id}
					id={`${id}-${index}`}
					role="option"
					aria-selected={index === chosen}
					onClick={() => onChoose(place)}
					className={cn(
						"flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-2",
						index === chosen ? "bg-accent-soft" : "hover:bg-hover",
					)}
				>
					{place.face}
					<bdi className="min-w-0 flex-1 truncate">{place.name}</bdi>
					<span className="max-w-[40%] truncate text-ink-soft text-sm">
						{place.hint}
					</span>
				</div>
			))}
		</div>
	);
}

/** Chats first, then people one has none with; nobody twice. */
function usePlaces(words: string): Place[] {
	const t = useT();
	const openId = usePathname().split("/")[2];
	const conversations = useConversations();
	const people = usePeopleSearch(words) ?? [];
	const chats = conversations
		.filter((one) => one.id !== openId && isFoundBy(one, words))
		.slice(0, CHATS_MAX);
	const known = new Set(conversations.map(({ other }) => other?.id));
	const others = people.filter((one) => !known.has(one.id));
	return [
		...chats.map((one) =>
			placeOfChat(
				one,
				one.unread > 0 ? t.conversations.unread(one.unread) : "",
			),
		),
		...others.slice(0, PEOPLE_MAX).map(placeOfPerson),
	];
}

function placeOfChat(one: ConversationView, hint: string): Place {
	const name = conversationName(one);
	const { id, group, other } = one;
	return {
		...{ id, name, hint },
		face: group ? (
			<GroupAvatar group={group} id={id} size="small" />
		) : (
			<Face person={other} name={name} />
		),
		find: async () => ({ ok: true, value: { id } }),
	};
}

function placeOfPerson(person: PersonCardView): Place {
	return {
		id: person.id,
		name: person.displayName,
		hint: `@${person.handle}`,
		face: <Face person={person} name={person.displayName} />,
		find: () => openDirect(person.id),
	};
}

function Face({
	person,
	name,
}: {
	person: PersonCardView | null;
	name: string;
}) {
	return (
		<Avatar
			id={person?.id ?? ""}
			name={name}
			photoUrl={person?.photoId ? mediaUrl(person.photoId, "thumbnail") : null}
			size="small"
		/>
	);
}

function useGo(onClose: () => void): (place: Place) => Promise<void> {
	const t = useT();
	const router = useRouter();
	const { show } = useToast();
	return async (place) => {
		const found = await place.find();
		if (!found.ok)
			return void show({
				kind: "danger",
				text: problemText(t, found.problem).text,
			});
		onClose();
		router.push(`/conversations/${found.value.id}`);
	};
}
