"use client";

import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Avatar } from "@/components/ui/avatar";
import { Checkbox } from "@/components/ui/choice";
import { TextField } from "@/components/ui/text-field";
import { useTypedEarly } from "@/components/ui/use-typed-early";
import { GROUP_ADD_MAX, PERSON_SEARCH_LENGTH_MAX } from "@/lib/limits";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";
import { usePeopleSearch } from "./use-people-search";

export type Chosen = ReadonlyMap<string, PersonCardView>;

/** Chooses people: friends first, everybody else by search. Who is chosen stays in sight whatever is searched. */
export function PeoplePicker({
	friends,
	insideIds,
	chosen,
	onChange,
}: {
	friends: PersonCardView[];
	/** Who is in the group already. */
	insideIds: ReadonlySet<string>;
	chosen: Chosen;
	onChange: (chosen: Chosen) => void;
}) {
	const t = useT();
	const [words, setWords] = useState("");
	const input = useRef<HTMLInputElement>(null);
	useTypedEarly(input, setWords);
	const found = usePeopleSearch(words);
	const friendIds = new Set(friends.map((friend) => friend.id));
	const shown = new Map(
		[...chosen.values(), ...(found ?? friends)].map((one) => [one.id, one]),
	);
	const toggle = (person: PersonCardView, isChosen: boolean) => {
		const next = new Map(chosen);
		if (isChosen) next.set(person.id, person);
		else next.delete(person.id);
		onChange(next);
	};
	return (
		<fieldset className="grid gap-3">
			<legend className="mb-3 font-semibold">{t.groups.chooseMembers}</legend>
			<TextField
				ref={input}
				type="search"
				label={t.groups.searchPeople}
				labelHidden
				placeholder={t.groups.searchPeople}
				icon={<Search />}
				value={words}
				onChange={(event) => setWords(event.target.value)}
				// Enter in a search is no order to make the group.
				onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
				maxLength={PERSON_SEARCH_LENGTH_MAX}
				autoComplete="off"
				spellCheck={false}
			/>
			<p role="status" className="text-ink-soft text-sm">
				{chosen.size > 0 && t.groups.chosen(chosen.size)}
				{shown.size === 0 && (words ? t.people.noMatches : t.groups.noFriends)}
			</p>
			<ul className="grid max-h-96 gap-1 overflow-y-auto">
				{[...shown.values()].map((person) => (
					<li key={person.id}>
						<PersonChoice
							person={person}
							isInside={insideIds.has(person.id)}
							isFriend={friendIds.has(person.id)}
							isChosen={chosen.has(person.id)}
							isFull={chosen.size >= GROUP_ADD_MAX}
							onToggle={(isChosen) => toggle(person, isChosen)}
						/>
					</li>
				))}
			</ul>
		</fieldset>
	);
}

function PersonChoice({
	person,
	isInside,
	isFriend,
	isChosen,
	isFull,
	onToggle,
}: {
	person: PersonCardView;
	isInside: boolean;
	isFriend: boolean;
	isChosen: boolean;
	isFull: boolean;
	onToggle: (isChosen: boolean) => void;
}) {
	const t = useT();
	const { id, displayName, handle, photoId } = person;
	const standing = isFriend ? t.groups.friend : t.groups.willBeAsked;
	return (
		<Checkbox
			checked={isInside || isChosen}
			disabled={isInside || (isFull && !isChosen)}
			onChange={(event) => onToggle(event.target.checked)}
			label={
				<span className="flex min-w-0 items-center gap-3">
					<Avatar
						id={id}
						name={displayName}
						photoUrl={photoId && mediaUrl(photoId, "thumbnail")}
						size="small"
					/>
					<span className="min-w-0">
						<bdi className="font-semibold">{displayName}</bdi>{" "}
						<span className="text-ink-soft text-sm">@{handle}</span>
					</span>
				</span>
			}
			hint={
				<span className="ms-11">{isInside ? t.groups.inGroup : standing}</span>
			}
		/>
	);
}
