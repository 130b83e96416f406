import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Letter } from "@/components/mailbox/letter";
import { currentViewer, requireViewer } from "@/lib/auth/current.server";
import { registrationState } from "@/lib/auth/registration.server";
import { getLocale } from "@/lib/i18n/locale.server";
import { mailboxWords } from "@/lib/i18n/mailbox-words";
import { letterParams } from "@/lib/mailbox/input";
import { readLetter } from "@/lib/mailbox/queries.server";

type Props = { params: Promise<{ id: string }> };

/** Read once for the title and the page. */
const letterFor = cache(readLetter);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const viewer = await currentViewer();
	const asked = letterParams.safeParse(await params);
	if (!viewer || viewer.role === "guest" || !asked.success) return {};
	const letter = await letterFor(viewer, asked.data.id);
	if (!letter.ok) return {};
	const words = mailboxWords(await getLocale());
	return { title: letter.value.subject || words.noSubject };
}

export default async function LetterPage({ params }: Props) {
	const sent = await params;
	const viewer = await requireViewer(`/mailbox/letters/${sent.id}`);
	const asked = letterParams.safeParse(sent);
	if (!asked.success) notFound();
	const [letter, { serverName }] = await Promise.all([
		letterFor(viewer, asked.data.id),
		registrationState(),
	]);
	if (!letter.ok) notFound();
	return (
		<Letter key={letter.value.id} letter={letter.value} place={serverName} />
	);
}
