"use client";

import { PersonRow } from "@/components/groups/member-row";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Tag } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { listPlaceMembers } from "@/lib/communities/api.browser";
import type {
	CommunityRole,
	PlaceMembersView,
	PlaceMemberView,
} from "@/lib/communities/view";
import { problemText } from "@/lib/i18n/problem-text";
import type { PersonCardView } from "@/lib/people/view";
import type { Result } from "@/lib/problem";
import { MemberMenu, type MemberStep } from "./member-menu";
import { PagedList } from "./paged-list";
import { usePages } from "./use-pages";
import { useWords } from "./use-words";

export type TakeStep = (
	personId: string,
	step: MemberStep | "forget",
) => Promise<Result<null>>;

/** Who is in a community or a channel, page by page; for who leads also what can be done about it, and who is banned. */
export function MemberList({
	place,
	first,
	stepsFor,
	take,
}: {
	place: { kind: "communities" | "channels"; id: string };
	first: PlaceMembersView;
	/** What the viewer may do with somebody's place here. */
	stepsFor: (member: PlaceMemberView, isSelf: boolean) => MemberStep[];
	take: TakeStep;
}) {
	const t = useT();
	const words = useWords();
	const { viewerId } = useLive();
	const { show } = useToast();
	const pages = usePages(
		{ items: first.members, next: first.next },
		async (asked) => {
			const page = await listPlaceMembers(place, asked);
			if (!page.ok) return page;
			const { members, next } = page.value;
			return { ok: true, value: { items: members, next } };
		},
	);
	const step = async (personId: string, what: MemberStep) => {
		const done = await take(personId, what);
		if (!done.ok)
			show({ kind: "danger", text: problemText(t, done.problem).text });
		else await pages.reload();
		return done.ok;
	};
	return (
		<PagedList
			pages={pages}
			searchLabel={words.searchMembers}
			empty={words.nobodyFound}
			said={words.memberCount(pages.items.length)}
		>
			<ul aria-label={words.members} className="divide-y divide-line">
				{pages.items.map((member) => {
					const isSelf = member.id === viewerId;
					return (
						<PersonRow
							key={member.id}
							person={member}
							name={member.displayName}
							tags={<Tags role={member.role} isSelf={isSelf} />}
						>
							<MemberMenu
								name={member.displayName}
								steps={stepsFor(member, isSelf)}
								onStep={(what) => step(member.id, what)}
							/>
						</PersonRow>
					);
				})}
			</ul>
		</PagedList>
	);
}

function Tags({ role, isSelf }: { role: CommunityRole; isSelf: boolean }) {
	const t = useT();
	const words = useWords();
	return (
		<>
			{isSelf && <Tag>{t.people.you}</Tag>}
			{role !== "member" && <Tag>{words[role]}</Tag>}
		</>
	);
}

/** Who may not come back, and the way to let them. */
export function BannedList({
	people,
	take,
	onDone,
}: {
	people: PersonCardView[];
	take: TakeStep;
	onDone: () => void;
}) {
	const t = useT();
	const words = useWords();
	const { show } = useToast();
	if (people.length === 0) return null;
	const forget = async (personId: string) => {
		const done = await take(personId, "forget");
		if (!done.ok)
			show({ kind: "danger", text: problemText(t, done.problem).text });
		onDone();
	};
	return (
		<div>
			<h3 className="font-semibold">{words.banned}</h3>
			<ul aria-label={words.banned} className="divide-y divide-line">
				{people.map((person) => (
					<PersonRow key={person.id} person={person} name={person.displayName}>
						<Button
							look="plain"
							size="small"
							aria-label={words.unbanOf(person.displayName)}
							onClick={() => void forget(person.id)}
						>
							{words.unban}
						</Button>
					</PersonRow>
				))}
			</ul>
		</div>
	);
}
