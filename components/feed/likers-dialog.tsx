"use client";

import Link from "next/link";
import { useEffect, useEffectEvent, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { profileHref } from "@/components/people/profile-href";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/state";
import { listLikers } from "@/lib/feed/api.browser";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";
import { useWords } from "./use-words";

/** Who likes a post. */
export function LikersDialog({
	postId,
	onClose,
}: {
	postId: string;
	onClose: () => void;
}) {
	const t = useT();
	const words = useWords();
	const { people, next, status, load } = useLikers(postId);
	return (
		<Dialog open onOpenChange={onClose} title={words.likersTitle}>
			<ul className="grid max-h-96 gap-1 overflow-y-auto">
				{people.map((person) => (
					<li key={person.id}>
						<Link
							href={profileHref(person)}
							prefetch={false}
							className="flex min-h-touch items-center gap-3 rounded-lg px-2 hover:bg-hover"
						>
							<Avatar
								id={person.id}
								name={person.displayName}
								photoUrl={
									person.photoId && mediaUrl(person.photoId, "thumbnail")
								}
								size="small"
							/>
							<bdi className="min-w-0 truncate">{person.displayName}</bdi>
						</Link>
					</li>
				))}
			</ul>
			{status === "failed" && <ErrorState title={t.problems.unavailable} />}
			{next && (
				<Button
					look="quiet"
					className="justify-self-center"
					busy={status === "loading"}
					onClick={() => void load()}
				>
					{t.common.loadMore}
				</Button>
			)}
		</Dialog>
	);
}

function useLikers(postId: string) {
	const [people, setPeople] = useState<PersonCardView[]>([]);
	const [next, setNext] = useState<string | null>(null);
	const [status, setStatus] = useState<"loading" | "ready" | "failed">(
		"loading",
	);
	const load = async () => {
		setStatus("loading");
		const page = await listLikers(postId, next ?? undefined);
		setStatus(page.ok ? "ready" : "failed");
		if (!page.ok) return;
		setPeople((before) => [...before, ...page.value.people]);
		setNext(page.value.next);
	};
	const loadFirst = useEffectEvent(() => void load());
	useEffect(() => loadFirst(), []);
	return { people, next, status, load };
}
