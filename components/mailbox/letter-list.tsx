"use client";

import { ListChecks, PenLine, Star, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { SearchField } from "@/components/conversations/search-field";
import { HelpLink } from "@/components/help/help-link";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { EmptyState, ErrorState, ListEnd } from "@/components/ui/state";
import { problemText } from "@/lib/i18n/problem-text";
import { SEARCH_LENGTH_MAX } from "@/lib/limits";
import type { LetterPageView } from "@/lib/mailbox/view";
import { ChosenBar } from "./chosen-bar";
import { FolderTabs } from "./folder-tabs";
import { LetterLine } from "./letter-line";
import { useMailbox } from "./mailbox-context";
import { useLetters } from "./use-letters";
import { useWords } from "./use-words";

/** The list pane: folders, search, and the letters, of which several can be chosen. */
export function LetterList({ first }: { first: LetterPageView | null }) {
	const t = useWords();
	const { folder } = useMailbox();
	const [q, setWords] = useState("");
	const [isStarred, setStarred] = useState(false);
	const letters = useLetters({ q: q.trim(), isStarred }, first);
	const choosing = useChoosing();
	return (
		<div className="flex min-h-full flex-col">
			<header className="sticky top-0 z-10 grid gap-2 border-line border-b bg-raised pt-3">
				<Top choosing={choosing} isStarred={isStarred} onStarred={setStarred} />
				<SearchField
					className="mb-0!"
					label={t.search}
					words={q}
					onChange={(words) => setWords(words.slice(0, SEARCH_LENGTH_MAX))}
				/>
				<FolderTabs />
				{choosing.isOn && (
					<ChosenBar
						letters={letters.letters}
						chosen={choosing.chosen}
						onDone={choosing.toggle}
					/>
				)}
			</header>
			<p role="status" className="sr-only">
				{q.trim() !== "" && letters.status === "done" && sayFound(letters, t)}
			</p>
			{hintOf(folder, t) && letters.letters.length > 0 && (
				<p className="px-4 pt-3 text-ink-soft text-sm">{hintOf(folder, t)}</p>
			)}
			{letters.letters.length > 0 && (
				<ul
					aria-label={t.listLabel}
					aria-busy={letters.status === "loading" || undefined}
					className="grid grid-cols-[minmax(0,1fr)] gap-0.5 p-2"
				>
					{letters.letters.map((letter) => (
						<LetterLine
							key={letter.id}
							letter={letter}
							isChoosing={choosing.isOn}
							isChosen={choosing.chosen.has(letter.id)}
							onChoose={(is) => choosing.choose(letter.id, is)}
						/>
					))}
				</ul>
			)}
			<Foot letters={letters} isSearch={q.trim() !== ""} />
		</div>
	);
}

function Top({
	choosing,
	isStarred,
	onStarred,
}: {
	choosing: ReturnType<typeof useChoosing>;
	isStarred: boolean;
	onStarred: (isStarred: boolean) => void;
}) {
	const t = useWords();
	return (
		<div className="flex items-center gap-1 px-4">
			<h1 className="min-w-0 flex-1 truncate font-bold text-xl">{t.title}</h1>
			<IconButton
				label={t.starredOnly}
				aria-pressed={isStarred}
				icon={<Star className={cn(isStarred && "fill-lamp")} />}
				onClick={() => onStarred(!isStarred)}
			/>
			<IconButton
				label={choosing.isOn ? t.selectDone : t.select}
				aria-pressed={choosing.isOn}
				icon={<ListChecks />}
				onClick={choosing.toggle}
			/>
			<Link
				href="/mailbox/new"
				prefetch={false}
				aria-label={t.write}
				title={t.write}
				className={cn(buttonLook({ size: "small" }), "min-h-10")}
			>
				<PenLine aria-hidden="true" className="size-5" />
			</Link>
		</div>
	);
}

type Letters = ReturnType<typeof useLetters>;
type Words = ReturnType<typeof useWords>;

function sayFound({ letters, next }: Letters, t: Words): string {
	return next ? t.foundMore(letters.length) : t.found(letters.length);
}

function hintOf(folder: string, t: Words): string | null {
	if (folder === "trash") return t.trashHint;
	return folder === "requests" ? t.requestsHint : null;
}

function useChoosing() {
	const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
	return {
		isOn: chosen !== null,
		chosen: chosen ?? new Set<string>(),
		toggle: () => setChosen((before) => (before ? null : new Set())),
		choose: (id: string, isChosen: boolean) =>
			setChosen((before) => {
				const next = new Set(before);
				if (isChosen) next.add(id);
				else next.delete(id);
				return next;
			}),
	};
}

function Foot({ letters, isSearch }: { letters: Letters; isSearch: boolean }) {
	const t = useT();
	const words = useWords();
	const { folder } = useMailbox();
	const { status, next, more, retry } = letters;
	const isEmpty = letters.letters.length === 0;
	if (typeof status !== "string")
		return (
			<ErrorState
				title={problemText(t, status).text}
				action={
					<Button look="quiet" onClick={retry}>
						{t.common.retry}
					</Button>
				}
			/>
		);
	if (next)
		return (
			<Button
				look="quiet"
				className="my-3 self-center"
				busy={status === "loading"}
				onClick={more}
			>
				{t.common.loadMore}
			</Button>
		);
	if (!isEmpty) return <ListEnd>{t.common.end}</ListEnd>;
	if (status === "loading")
		return (
			<p className="px-4 py-6 text-center text-ink-soft">{t.common.loading}</p>
		);
	return (
		<EmptyState
			icon={folder === "trash" ? <Trash2 /> : <PenLine />}
			title={isSearch ? words.noneFound : words.empty[folder]}
		>
			{!isSearch && (
				<>
					{words.emptyLead[folder]} <HelpLink to="mailbox" />
				</>
			)}
		</EmptyState>
	);
}
