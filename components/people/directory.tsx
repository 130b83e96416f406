"use client";

import { Search, UsersRound } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { EmptyState, ErrorState, ListEnd } from "@/components/ui/state";
import { TextField } from "@/components/ui/text-field";
import { useTypedEarly } from "@/components/ui/use-typed-early";
import { PERSON_SEARCH_LENGTH_MAX } from "@/lib/limits";
import type { DirectoryPageView } from "@/lib/people/view";
import { PersonCard } from "./person-card";
import { useDirectory } from "./use-directory";

/** All members as cards, searched while one types. Without scripts the form asks the server for the page. */
export function Directory({
	first,
	search,
	children,
}: {
	first: DirectoryPageView;
	search: string;
	/** What stands above the list as long as nobody is looked for. */
	children?: ReactNode;
}) {
	const t = useT();
	const directory = useDirectory(first, search);
	const { people, status } = directory;
	const input = useRef<HTMLInputElement>(null);
	useTypedEarly(input, (typed) => {
		if (typed !== search) directory.search(typed);
	});
	return (
		<div className="grid gap-5">
			<search>
				<form action="/people" onSubmit={(event) => event.preventDefault()}>
					<TextField
						ref={input}
						type="search"
						name="search"
						label={t.people.searchLabel}
						labelHidden
						placeholder={t.people.searchLabel}
						icon={<Search />}
						defaultValue={search}
						onChange={(event) => directory.search(event.target.value)}
						maxLength={PERSON_SEARCH_LENGTH_MAX}
						autoComplete="off"
						spellCheck={false}
					/>
				</form>
			</search>
			{!directory.term && children}
			<p role="status" className="sr-only">
				{status === "searched" && t.people.found(people.length)}
			</p>
			<ul
				aria-label={t.people.title}
				aria-busy={status === "loading" || undefined}
				className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3"
			>
				{people.map((person) => (
					<PersonCard key={person.id} person={person} />
				))}
			</ul>
			<DirectoryFoot directory={directory} />
		</div>
	);
}

function DirectoryFoot({
	directory,
}: {
	directory: ReturnType<typeof useDirectory>;
}) {
	const t = useT();
	const { people, status, next, term } = directory;
	if (status === "failed")
		return (
			<ErrorState
				title={t.problems.unavailable}
				action={
					<Button look="quiet" onClick={directory.retry}>
						{t.common.retry}
					</Button>
				}
			/>
		);
	if (next)
		return (
			<Button
				look="quiet"
				className="justify-self-center"
				busy={status === "loading"}
				onClick={directory.more}
			>
				{t.common.loadMore}
			</Button>
		);
	if (status === "loading") return null;
	if (people.length === 0)
		return (
			<EmptyState
				icon={<UsersRound />}
				title={term ? t.people.noMatches : t.people.none}
			/>
		);
	return <ListEnd>{t.common.end}</ListEnd>;
}
