"use client";

import { SearchX, TextSearch } from "lucide-react";
import { HelpLink } from "@/components/help/help-link";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { EmptyState, ErrorState, ListEnd } from "@/components/ui/state";
import { problemText } from "@/lib/i18n/problem-text";
import type { Filters } from "@/lib/search/filters";
import { HitRow } from "./hit-row";
import { useSearch } from "./use-search";

/** What was found, how much of it, and the way to more. */
export function Results({ filters }: { filters: Filters }) {
	const t = useT();
	const search = useSearch(filters);
	const { status, hits, places, next } = search;
	const isEmpty = status === "done" && hits.length === 0 && !next;
	return (
		<section aria-label={t.search.results} className="grid gap-2">
			<Count search={search} />
			{status === "idle" && (
				<EmptyState icon={<TextSearch />} title={t.search.begin}>
					{t.search.beginLead}
				</EmptyState>
			)}
			{isEmpty && (
				<EmptyState icon={<SearchX />} title={t.search.none}>
					{t.search.noneLead} <HelpLink to="search" />
				</EmptyState>
			)}
			{hits.length > 0 && (
				<ul
					aria-busy={status === "loading" || undefined}
					className="grid grid-cols-[minmax(0,1fr)] gap-0.5"
				>
					{hits.map((hit) => (
						<HitRow
							key={hit.messageId}
							hit={hit}
							place={places.get(hit.conversationId)}
						/>
					))}
				</ul>
			)}
			<Foot search={search} />
		</section>
	);
}

type Search = ReturnType<typeof useSearch>;

/** Said to screen readers when the answer is there; what is empty says so to the eye by itself. */
function Count({ search: { status, hits, next } }: { search: Search }) {
	const t = useT();
	const isEmpty = hits.length === 0;
	return (
		<p role="status" className="min-h-5 px-3 text-ink-soft text-sm">
			{status === "loading" && isEmpty && t.search.looking}
			{status === "done" &&
				(isEmpty ? (
					<span className="sr-only">{t.search.none}</span>
				) : (
					t.search.found(hits.length, next !== null)
				))}
		</p>
	);
}

function Foot({ search }: { search: Search }) {
	const t = useT();
	const { status, hits, next } = search;
	if (typeof status !== "string")
		return (
			<ErrorState
				title={problemText(t, status).text}
				action={
					<Button look="quiet" onClick={search.retry}>
						{t.common.retry}
					</Button>
				}
			/>
		);
	if (next && status !== "idle")
		return (
			<Button
				look="quiet"
				className="justify-self-center"
				busy={status === "loading"}
				onClick={search.more}
			>
				{hits.length > 0 ? t.common.loadMore : t.search.furtherBack}
			</Button>
		);
	if (status !== "done" || hits.length === 0) return null;
	return <ListEnd>{t.common.end}</ListEnd>;
}
