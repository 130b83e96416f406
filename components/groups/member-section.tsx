"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Section } from "@/components/settings/section";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import type { ConversationView } from "@/lib/conversations/view";
import { addMembers, stepMember } from "@/lib/groups/api.browser";
import type { AddedView } from "@/lib/groups/view";
import type { Words } from "@/lib/i18n/en";
import { problemText } from "@/lib/i18n/problem-text";
import type { PersonCardView } from "@/lib/people/view";
import type { Problem } from "@/lib/problem";
import { useGroupPeople } from "./group-people";
import { MemberRow, PersonRow } from "./member-row";
import { type Chosen, PeoplePicker } from "./people-picker";

/** Who is in the group; for admins also who was asked, who may not come back, and the way to add more. */
export function MemberSection({
	conversation: { id, group },
	friends,
}: {
	conversation: ConversationView;
	friends: PersonCardView[];
}) {
	const t = useT();
	const { members } = useGroupPeople();
	if (!members || !group) return null;
	const isAdmin = group.role === "admin";
	return (
		<Section title={t.groups.members}>
			{isAdmin && <AddPeople id={id} friends={friends} />}
			<ul aria-label={t.groups.members} className="divide-y divide-line">
				{members.members.map((member) => (
					<MemberRow
						key={member.id}
						id={id}
						member={member}
						isViewerAdmin={isAdmin}
					/>
				))}
			</ul>
			{isAdmin && (
				<>
					<Forgettable
						id={id}
						title={t.groups.waiting}
						people={members.asked}
						words={{ short: t.groups.takeBack, long: t.groups.takeBackFrom }}
					/>
					<Forgettable
						id={id}
						title={t.groups.banned}
						people={members.banned}
						words={{ short: t.groups.unban, long: t.groups.unbanOf }}
					/>
				</>
			)}
		</Section>
	);
}

/** People about whom something can be forgotten: that they were asked, that they are banned. */
function Forgettable({
	id,
	title,
	people,
	words,
}: {
	id: string;
	title: string;
	people: PersonCardView[];
	words: { short: string; long: (name: string) => string };
}) {
	const t = useT();
	const { show } = useToast();
	const { reload } = useGroupPeople();
	if (people.length === 0) return null;
	const forget = async (personId: string) => {
		const done = await stepMember(id, personId, "forget");
		if (!done.ok)
			show({ kind: "danger", text: problemText(t, done.problem).text });
		await reload();
	};
	return (
		<div>
			<h3 className="font-semibold">{title}</h3>
			<ul aria-label={title} className="divide-y divide-line">
				{people.map((person) => (
					<PersonRow key={person.id} person={person} name={person.displayName}>
						<Button
							look="plain"
							size="small"
							aria-label={words.long(person.displayName)}
							onClick={() => void forget(person.id)}
						>
							{words.short}
						</Button>
					</PersonRow>
				))}
			</ul>
		</div>
	);
}

function AddPeople({ id, friends }: { id: string; friends: PersonCardView[] }) {
	const t = useT();
	const { show } = useToast();
	const { members, reload } = useGroupPeople();
	const [isOpen, setOpen] = useState(false);
	const [chosen, setChosen] = useState<Chosen>(new Map());
	const [problem, setProblem] = useState<Problem | null>(null);
	const [isBusy, setBusy] = useState(false);
	const open = (next: boolean) => {
		setOpen(next);
		setChosen(new Map());
		setProblem(null);
	};
	const add = async () => {
		setBusy(true);
		const added = await addMembers(id, [...chosen.keys()]);
		setBusy(false);
		if (!added.ok) return setProblem(added.problem);
		open(false);
		show({ text: addedWords(t, added.value) });
		await reload();
	};
	const insideIds = new Set(members?.members.map((one) => one.id));
	return (
		<Dialog
			title={t.groups.addPeople}
			description={t.groups.newGroupLead}
			open={isOpen}
			onOpenChange={open}
			trigger={
				<Button
					look="quiet"
					icon={<UserPlus aria-hidden="true" className="size-5" />}
					className="justify-self-start"
				>
					{t.groups.addPeople}
				</Button>
			}
		>
			<PeoplePicker
				friends={friends}
				insideIds={insideIds}
				chosen={chosen}
				onChange={setChosen}
			/>
			<FormError text={problem && problemText(t, problem).text} />
			<Button
				busy={isBusy}
				disabled={chosen.size === 0}
				className="justify-self-start"
				onClick={() => void add()}
			>
				{t.groups.add}
			</Button>
		</Dialog>
	);
}

function addedWords(t: Words, { addedIds, askedIds }: AddedView): string {
	const words = [
		addedIds.length > 0 && t.groups.added(addedIds.length),
		askedIds.length > 0 && t.groups.asked(askedIds.length),
	].filter(Boolean);
	return words.join(" ") || t.groups.nobodyNew;
}
