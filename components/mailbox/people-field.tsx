"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { usePeopleSearch } from "@/components/groups/use-people-search";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { PERSON_SEARCH_LENGTH_MAX } from "@/lib/limits";
import { LETTER_RECIPIENTS_MAX } from "@/lib/mailbox/limits";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";
import { useWords } from "./use-words";

const SHOWN_MAX = 8;

/** Whom a letter is for: chips, and a field that completes names. Arrows and Enter choose, Backspace takes the last one out. */
export function PeopleField({
	people,
	onChange,
	error,
}: {
	people: PersonCardView[];
	onChange: (people: PersonCardView[]) => void;
	error?: string;
}) {
	const t = useWords();
	const id = useId();
	const { input, typed, at, said, found, offered, isFull, isOpen, ...field } =
		useChips(people, onChange);
	const errorId = `${id}-error`;
	return (
		<div className="relative grid gap-1">
			{/* biome-ignore lint/a11y/noStaticElementInteractions: a press beside the field is one into it. */}
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the field itself. */}
			<div
				onClick={(event) =>
					event.target === event.currentTarget && input.current?.focus()
				}
				className="flex min-h-12 flex-wrap items-center gap-1.5 border-line border-b py-1.5 focus-within:border-accent"
			>
				<label htmlFor={id} className="text-ink-soft">
					{t.to}
				</label>
				<Chips people={people} onRemove={field.remove} />
				<input
					ref={input}
					id={id}
					type="text"
					role="combobox"
					aria-expanded={isOpen}
					aria-controls={`${id}-list`}
					aria-autocomplete="list"
					aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
					aria-invalid={error ? true : undefined}
					aria-describedby={error ? errorId : undefined}
					placeholder={people.length === 0 ? t.findPeople : undefined}
					autoComplete="off"
					spellCheck={false}
					maxLength={PERSON_SEARCH_LENGTH_MAX}
					value={typed}
					onChange={(event) => field.type(event.target.value)}
					onKeyDown={field.onKeyDown}
					className="min-h-9 min-w-40 flex-1 rounded-sm bg-transparent px-1 text-base placeholder:text-ink-soft"
				/>
			</div>
			<p role="status" className="sr-only">
				{typed.trim() && found ? t.peopleFound(offered.length) : said}
			</p>
			{typed.trim() && found && offered.length === 0 && (
				<p className="text-ink-soft text-sm">{t.noPeople}</p>
			)}
			{isFull && (
				<p className="text-ink-soft text-sm">
					{t.tooMany(LETTER_RECIPIENTS_MAX)}
				</p>
			)}
			{error && (
				<p id={errorId} role="alert" className="text-danger-text text-sm">
					{error}
				</p>
			)}
			<Offered
				id={id}
				isOpen={isOpen}
				people={offered}
				at={at}
				label={t.people}
				onTake={field.add}
			/>
		</div>
	);
}

/** What is typed and offered, and the keys that choose. */
function useChips(
	people: PersonCardView[],
	onChange: (people: PersonCardView[]) => void,
) {
	const t = useWords();
	const input = useRef<HTMLInputElement>(null);
	const [typed, setTyped] = useState("");
	const [at, setAt] = useState(0);
	const [said, setSaid] = useState("");
	const found = usePeopleSearch(typed);
	const chosen = new Set(people.map((one) => one.id));
	const offered = (found ?? [])
		.filter((one) => !chosen.has(one.id))
		.slice(0, SHOWN_MAX);
	const isFull = people.length >= LETTER_RECIPIENTS_MAX;
	const isOpen = offered.length > 0 && !isFull;
	const add = (person: PersonCardView) => {
		onChange([...people, person]);
		setTyped("");
		setAt(0);
		setSaid(t.added(person.displayName));
		input.current?.focus();
	};
	const remove = (person: PersonCardView) => {
		onChange(people.filter((one) => one.id !== person.id));
		setSaid(t.removed(person.displayName));
		input.current?.focus();
	};
	const last = people.at(-1);
	const target = isOpen ? offered[at] : undefined;
	const go = (step: number) =>
		isOpen && setAt((at + step + offered.length) % offered.length);
	const keys: Record<string, () => unknown> = {
		ArrowDown: () => go(1),
		ArrowUp: () => go(-1),
		// Enter in a field of names is no order to send.
		Enter: () => target && add(target),
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return;
		const key = keys[event.key];
		if (key) event.preventDefault();
		key?.();
		if (event.key === "Escape") setTyped("");
		if (event.key === "Backspace" && typed === "" && last) remove(last);
	};
	const type = (text: string) => {
		setTyped(text);
		setAt(0);
	};
	return {
		...{ input, typed, at, said, found, offered, isFull, isOpen },
		...{ add, remove, onKeyDown, type },
	};
}

function Chips({
	people,
	onRemove,
}: {
	people: PersonCardView[];
	onRemove: (person: PersonCardView) => void;
}) {
	const t = useWords();
	return people.map((person) => (
		<span
			key={person.id}
			className="flex max-w-full items-center gap-1 rounded-full bg-accent-soft ps-3 text-accent-text"
		>
			<bdi className="min-w-0 truncate">{person.displayName}</bdi>
			<button
				type="button"
				aria-label={t.remove(person.displayName)}
				title={t.remove(person.displayName)}
				onClick={() => onRemove(person)}
				className="grid size-8 shrink-0 place-items-center rounded-full hover:bg-hover"
			>
				<X aria-hidden="true" className="size-4" />
			</button>
		</span>
	));
}

function Offered({
	id,
	isOpen,
	people,
	at,
	label,
	onTake,
}: {
	id: string;
	isOpen: boolean;
	people: PersonCardView[];
	at: number;
	label: string;
	onTake: (person: PersonCardView) => void;
}) {
	return (
		<ul
			id={`${id}-list`}
			hidden={!isOpen}
			// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a list that completes.
			role="listbox"
			aria-label={label}
			className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-lg border border-line bg-overlay p-1 shadow-overlay"
		>
			{people.map((person, index) => (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
				// biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
				<li
					key={person.id}
					id={`${id}-${index}`}
					// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above.
					role="option"
					aria-selected={index === at}
					onPointerDown={(event) => event.preventDefault()}
					onClick={() => onTake(person)}
					className={cn(
						"flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2 hover:bg-hover",
						index === at && "bg-accent-soft",
					)}
				>
					<Avatar
						id={person.id}
						name={person.displayName}
						photoUrl={person.photoId && mediaUrl(person.photoId, "thumbnail")}
						size="small"
					/>
					<bdi className="min-w-0 truncate">{person.displayName}</bdi>
					<span className="min-w-0 truncate text-ink-soft text-sm">
						@{person.handle}
					</span>
				</li>
			))}
		</ul>
	);
}
