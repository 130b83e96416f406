"use client";

import { UsersRound } from "lucide-react";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { EmptyState, ErrorState, ListEnd } from "@/components/ui/state";
import { fetchCircle } from "@/lib/contacts/api.browser";
import type { Circle, CirclePageView } from "@/lib/contacts/circles";
import { PersonCard } from "./person-card";
import { useProfileWords } from "./words";

type Status = "ready" | "loading" | "failed";

/** Who follows somebody, whom they follow, or friends of both: page after page. */
export function CircleList({
	handle,
	circle,
	first,
}: {
	handle: string;
	circle: Circle;
	first: CirclePageView;
}) {
	const t = useT();
	const words = useProfileWords();
	const [{ people, next }, setPage] = useState(first);
	const [status, setStatus] = useState<Status>("ready");

	async function more(after: string) {
		setStatus("loading");
		const page = await fetchCircle({ handle, circle }, after);
		setStatus(page.ok ? "ready" : "failed");
		if (!page.ok) return;
		setPage({ ...page.value, people: [...people, ...page.value.people] });
	}

	if (people.length === 0)
		return <EmptyState icon={<UsersRound />} title={words.none[circle]} />;
	return (
		<div className="grid gap-5">
			<ul
				aria-label={words.circles[circle]}
				aria-busy={status === "loading" || undefined}
				className="grid gap-3 sm:grid-cols-2"
			>
				{people.map((person) => (
					<PersonCard key={person.id} person={person} />
				))}
			</ul>
			{status === "failed" && <ErrorState title={t.problems.unavailable} />}
			{next ? (
				<Button
					look="quiet"
					className="justify-self-center"
					busy={status === "loading"}
					onClick={() => void more(next)}
				>
					{status === "failed" ? t.common.retry : t.common.loadMore}
				</Button>
			) : (
				<ListEnd>{t.common.end}</ListEnd>
			)}
		</div>
	);
}
