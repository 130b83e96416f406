"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { PageFrame } from "@/components/shell/page-frame";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { listCommunities } from "@/lib/communities/api.browser";
import type {
	CommunitiesView,
	CommunityCardView,
} from "@/lib/communities/view";
import { ChannelRow } from "./channel-row";
import { CommunityCard } from "./community-card";
import { PagedList } from "./paged-list";
import { usePages } from "./use-pages";
import { useWords } from "./use-words";

/** Where one finds conversations to enter: the lobby, one's own communities, and all that are public. */
export function Communities({ lobby, mine, listed }: CommunitiesView) {
	const words = useWords();
	return (
		<PageFrame
			title={words.title}
			lead={words.lead}
			isWide
			actions={
				<Link
					href="/communities/new"
					className={buttonLook({ look: "quiet", size: "small" })}
				>
					<Plus aria-hidden="true" className="size-5" />
					{words.create}
				</Link>
			}
		>
			{lobby && (
				<section aria-labelledby="lobby" className="grid gap-3">
					<h2 id="lobby" className="font-bold text-lg">
						{words.lobby}
					</h2>
					<Card className="flex items-center gap-3 p-4!">
						<ChannelRow channel={lobby} lead={words.lobbyLead} />
					</Card>
				</section>
			)}
			<section aria-labelledby="mine" className="grid gap-3">
				<h2 id="mine" className="font-bold text-lg">
					{words.mine}
				</h2>
				{mine.length === 0 && <p className="text-ink-soft">{words.noneMine}</p>}
				<Cards communities={mine} label={words.mine} />
			</section>
			<Listed first={listed} />
		</PageFrame>
	);
}

function Listed({ first }: { first: CommunitiesView["listed"] }) {
	const words = useWords();
	const pages = usePages(
		{ items: first.communities, next: first.next },
		async (asked) => {
			const page = await listCommunities(asked);
			if (!page.ok) return page;
			const { communities, next } = page.value;
			return { ok: true, value: { items: communities, next } };
		},
	);
	return (
		<section aria-labelledby="listed" className="grid gap-3">
			<h2 id="listed" className="font-bold text-lg">
				{words.listed}
			</h2>
			<PagedList
				pages={pages}
				searchLabel={words.search}
				empty={pages.term ? words.noMatches : words.noneListed}
				said={words.found(pages.items.length)}
			>
				<Cards communities={pages.items} label={words.listed} />
			</PagedList>
		</section>
	);
}

function Cards({
	communities,
	label,
}: {
	communities: CommunityCardView[];
	label: string;
}) {
	if (communities.length === 0) return null;
	return (
		<ul aria-label={label} className="grid gap-3 sm:grid-cols-2">
			{communities.map((community) => (
				<CommunityCard key={community.id} community={community} />
			))}
		</ul>
	);
}
