"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PersonRow } from "@/components/groups/member-row";
import { useT } from "@/components/i18n/use-t";
import { Section } from "@/components/settings/section";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import {
	addToChannel,
	listPlaceMembers,
	stepChannelMember,
} from "@/lib/communities/api.browser";
import type {
	ChannelCardView,
	PlaceMembersView,
	PlaceMemberView,
} from "@/lib/communities/view";
import type { ConversationView } from "@/lib/conversations/view";
import { endGuestVisit } from "@/lib/guests/api.browser";
import { problemText } from "@/lib/i18n/problem-text";
import { isGuestHandle } from "@/lib/people/guest-handle";
import type { PersonCardView } from "@/lib/people/view";
import { BannedList, MemberList, type TakeStep } from "./member-list";
import type { MemberStep } from "./member-menu";
import { PagedList } from "./paged-list";
import { usePages } from "./use-pages";
import { useWords } from "./use-words";

/** Who is in a channel; for who leads it also the way to add members of the community, and to take somebody out. */
export function ChannelMembers({
	conversation: { id, place },
	card: { mayLead },
	members,
}: {
	conversation: ConversationView;
	card: ChannelCardView;
	members: PlaceMembersView;
}) {
	const words = useWords();
	const router = useRouter();
	const [turn, setTurn] = useState(0);
	const take: TakeStep = (personId, step) =>
		step === "endVisit"
			? endGuestVisit(personId)
			: step === "remove" || step === "ban" || step === "forget"
				? stepChannelMember(id, personId, step)
				: Promise.resolve({ ok: true, value: null });
	const steps: MemberStep[] = place?.isLobby ? ["remove", "ban"] : ["remove"];
	// Who leads the lobby leads the server.
	const guestSteps: MemberStep[] = place?.isLobby
		? ["endVisit", ...steps]
		: steps;
	const stepsFor = ({ handle }: PlaceMemberView, isSelf: boolean) => {
		if (!mayLead || isSelf) return [];
		return isGuestHandle(handle) ? guestSteps : steps;
	};
	const changed = () => {
		router.refresh();
		setTurn(turn + 1);
	};
	return (
		<Section title={words.members}>
			{mayLead && place?.community && (
				<AddMembers
					id={id}
					communityId={place.community.id}
					onAdded={changed}
				/>
			)}
			<MemberList
				key={`${turn} ${members.members.length}`}
				place={{ kind: "channels", id }}
				first={members}
				stepsFor={stepsFor}
				take={take}
			/>
			<BannedList people={members.banned} take={take} onDone={changed} />
		</Section>
	);
}

const NOBODY = { items: [] as PersonCardView[], next: null };

function AddMembers({
	id,
	communityId,
	onAdded,
}: {
	id: string;
	communityId: string;
	onAdded: () => void;
}) {
	const words = useWords();
	const [isOpen, setOpen] = useState(false);
	return (
		<Dialog
			title={words.addMembers}
			open={isOpen}
			onOpenChange={(next) => {
				setOpen(next);
				if (!next) onAdded();
			}}
			trigger={
				<Button
					look="quiet"
					icon={<UserPlus aria-hidden="true" className="size-5" />}
					className="justify-self-start"
				>
					{words.addMembers}
				</Button>
			}
		>
			<Candidates id={id} communityId={communityId} />
		</Dialog>
	);
}

function Candidates({ id, communityId }: { id: string; communityId: string }) {
	const t = useT();
	const words = useWords();
	const { show } = useToast();
	const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
	const pages = usePages(NOBODY, async (asked) => {
		const page = await listPlaceMembers(
			{ kind: "communities", id: communityId },
			asked,
		);
		if (!page.ok) return page;
		const { members, next } = page.value;
		return { ok: true, value: { items: members as PersonCardView[], next } };
	});
	const add = async ({ id: personId, displayName }: PersonCardView) => {
		const done = await addToChannel(id, [personId]);
		if (!done.ok)
			return show({
				kind: "danger",
				text: problemText(t, done.problem).text,
			});
		setAdded(new Set([...added, personId]));
		show({ text: words.added(displayName) });
	};
	return (
		<PagedList
			pages={pages}
			searchLabel={words.searchMembers}
			empty={pages.status === "searched" ? words.nobodyFound : ""}
			said={words.memberCount(pages.items.length)}
		>
			<ul aria-label={words.members} className="divide-y divide-line">
				{pages.items.map((person) => (
					<PersonRow key={person.id} person={person} name={person.displayName}>
						<Button
							look="quiet"
							size="small"
							disabled={added.has(person.id)}
							aria-label={words.addNamed(person.displayName)}
							onClick={() => void add(person)}
						>
							{words.add}
						</Button>
					</PersonRow>
				))}
			</ul>
		</PagedList>
	);
}
