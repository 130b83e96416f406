"use client";

import { User } from "lucide-react";
import Link from "next/link";
import { Suspense, useEffect, useRef, useState } from "react";
import {
	AskedAbout,
	PersonItems,
	type PersonQuestion,
} from "@/components/contacts/person-menu";
import { usePerson } from "@/components/contacts/social-provider";
import { useT } from "@/components/i18n/use-t";
import { MenuAt, MenuItem, MenuLine } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import { fetchProfile } from "@/lib/people/api.browser";
import type { ProfileView } from "@/lib/people/view";
import { profileHref } from "./profile-href";
import type { AskedName } from "./watch-names";
import { useProfileWords } from "./words";

/** What can be done about whoever's name or face it was opened on; how they stand is asked for as it opens. */
export function NameMenu({
	asked: { handle, at, from },
	onClose,
}: {
	asked: AskedName;
	onClose: () => void;
}) {
	const t = useT();
	const person = useProfile(handle, onClose);
	const [question, setQuestion] = useState<PersonQuestion | null>(null);
	const isAsking = useRef(false);
	const opener = useRef(from);
	const ask = (about: PersonQuestion) => {
		isAsking.current = true;
		setQuestion(about);
	};
	if (question && person)
		return (
			<AskedAbout
				person={person}
				question={question}
				onClose={onClose}
				returnFocusTo={opener}
			/>
		);
	return (
		<MenuAt
			at={at}
			label={person ? t.contacts.moreAbout(person.displayName) : `@${handle}`}
			onClose={() => !isAsking.current && onClose()}
			returnTo={from}
		>
			{person ? (
				<Suspense fallback={<Loading />}>
					<Items person={person} onAsk={ask} />
				</Suspense>
			) : (
				<Loading />
			)}
		</MenuAt>
	);
}

function Loading() {
	return <MenuItem disabled>{useT().common.loading}</MenuItem>;
}

function Items({
	person,
	onAsk,
}: {
	person: ProfileView;
	onAsk: (question: PersonQuestion) => void;
}) {
	const words = useProfileWords();
	const { relation } = usePerson(person);
	return (
		<>
			<MenuItem asChild>
				<Link href={profileHref(person)} prefetch={false}>
					<User aria-hidden="true" />
					{words.open}
				</Link>
			</MenuItem>
			{relation !== "self" && !person.isBlocked && (
				<>
					<MenuLine />
					<PersonItems person={person} relation={relation} onAsk={onAsk} />
				</>
			)}
		</>
	);
}

/** The person; who cannot be found closes the menu and says so. */
function useProfile(handle: string, onGone: () => void): ProfileView | null {
	const t = useT();
	const { show } = useToast();
	const [person, setPerson] = useState<ProfileView | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, as it opens.
	useEffect(() => {
		let isWanted = true;
		void fetchProfile(handle).then((answer) => {
			if (!isWanted) return;
			if (answer.ok) return setPerson(answer.value);
			show({ kind: "danger", text: problemText(t, answer.problem).text });
			onGone();
		});
		return () => {
			isWanted = false;
		};
	}, [handle]);
	return person;
}
