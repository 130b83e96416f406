"use client";

import { Search } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/state";
import { TextField } from "@/components/ui/text-field";
import { useTypedEarly } from "@/components/ui/use-typed-early";
import { PERSON_SEARCH_LENGTH_MAX } from "@/lib/limits";
import type { usePages } from "./use-pages";

/** A list that is searched while one types and goes on by a button. */
export function PagedList<T>({
	pages,
	searchLabel,
	empty,
	said,
	children,
}: {
	pages: ReturnType<typeof usePages<T>>;
	searchLabel: string;
	/** Said when there is nothing. */
	empty: string;
	/** Said to screen readers after a search. */
	said: string;
	/** The list itself. */
	children: ReactNode;
}) {
	const t = useT();
	const input = useRef<HTMLInputElement>(null);
	useTypedEarly(input, (typed) => typed && pages.search(typed));
	const { status, items, next } = pages;
	return (
		<div className="grid gap-4">
			<TextField
				ref={input}
				type="search"
				label={searchLabel}
				labelHidden
				placeholder={searchLabel}
				icon={<Search />}
				onChange={(event) => pages.search(event.target.value)}
				maxLength={PERSON_SEARCH_LENGTH_MAX}
				autoComplete="off"
				spellCheck={false}
			/>
			<p role="status" className="sr-only">
				{status === "searched" && said}
			</p>
			{children}
			{status !== "failed" && status !== "loading" && items.length === 0 && (
				<p className="text-ink-soft">{empty}</p>
			)}
			{status === "failed" && (
				<ErrorState
					title={t.problems.unavailable}
					action={
						<Button look="quiet" onClick={pages.retry}>
							{t.common.retry}
						</Button>
					}
				/>
			)}
			{next && status !== "failed" && (
				<Button
					look="quiet"
					className="justify-self-center"
					busy={status === "loading"}
					onClick={pages.more}
				>
					{t.common.loadMore}
				</Button>
			)}
		</div>
	);
}
